import { createHash } from 'node:crypto';
import type { Subject } from '@kolo/access';
import type { Pool } from 'pg';
import type { EntityMaps } from '../database/entity-map.ts';
import type { Step, TextRow } from '../database/round-trip.ts';
import { codedError } from '../errors/coded-error.ts';
import { type UserError, userError } from '../graphql/index.ts';
import type { PayloadRead, ReadRequest } from '../read/index.ts';
import type { Viewer } from '../viewer/index.ts';
import { Changes } from './changes.ts';
import {
  actAs,
  findKey,
  type KeyUse,
  keepKey,
  keepTrace,
  keyFrom,
  lockKey,
  newIds,
  type TracedBy,
} from './traces.queries.ts';
import { WriteTransaction } from './transaction.ts';

/** One write, as asked for, and what is to be read of the record afterwards. */
export interface WriteRequest<T> {
  readonly request: ReadRequest;
  readonly mutation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly payload: PayloadRead<T>;
  /** Reads what the write is about, in the round trip that opens the transaction. */
  readonly reads?: readonly Step[];
  /** How many records the write may add; one, unless it says otherwise. */
  readonly additions?: number;
  /** The records that the write changes, where they are several: known from the input, so that a retry finds them. */
  readonly several?: readonly string[];
}

/** What a service is given: the viewer as of this transaction, what was read, and what is to be changed. */
export interface Write {
  readonly viewer: Viewer;
  /** The rows of each of the request's reads: none of what is absent or hidden. */
  readonly found: readonly (readonly TextRow[])[];
  readonly changes: Changes;
}

/** What a service answers: the record that it wrote, or what the user can correct. */
export type WriteOutcome =
  | {
      readonly id: string;
      readonly action: 'create' | 'update';
      readonly subject: Subject;
      readonly partnerId: string;
      readonly fieldGroups: readonly string[];
      /** The membership under which the viewer does it, and why, for what the database records of it. */
      readonly acting?: string;
      readonly reason?: string;
      /** Other records of the subject that are changed with it: each has an audit event of its own. */
      readonly also?: readonly string[];
      /** Writes the audit events of what the database made of it, whose ids nobody knew beforehand. */
      readonly furtherTraces?: (by: TracedBy) => Step;
    }
  | {
      readonly errors: readonly UserError[];
      /** Records whose present state answers the errors: those that somebody else has changed. */
      readonly current?: readonly string[];
      /** Whether what was queued is done nevertheless: the trace of what was asked. */
      readonly kept?: true;
    };

/** What a service answers when the record is of another version than the one that the user saw. */
export function conflict({ locale }: Viewer, id: string): WriteOutcome {
  return { errors: [userError(locale, 'expectedVersion', 'CONFLICT')], current: [id] };
}

/** What a mutation answers with: the record, or the errors. */
export interface Written<T> {
  /** The first of the records, which mostly is the only one. */
  readonly record: T | null;
  readonly records: T[];
  readonly errors: UserError[];
  /** Whether it was written before, under the same key: nothing was done now. */
  readonly repeated?: true;
}

type Work = (write: Write) => WriteOutcome;

interface Opened {
  readonly transaction: WriteTransaction;
  readonly known: KeyUse | null;
  readonly write: Write;
}

/** The code of `kolo.changed_meanwhile`, and of two writes that wait for each other, of which the database ends one. */
const CHANGED_MEANWHILE: readonly unknown[] = ['KL412', '40P01'];
/** How often a write is decided, where others are faster each time. */
const MOST_ATTEMPTS = 3;
const KEY_LENGTH = { least: 8, most: 100 };

/**
 * Runs a write: one transaction that confirms the viewer, becomes the viewer, does the work, and keeps its idempotency
 * key and its audit event. Either all of it is there afterwards, or nothing.
 */
export class Writer {
  readonly #entities: EntityMaps;
  readonly #pool: Pool;

  constructor(entities: EntityMaps, pool: Pool) {
    this.#entities = entities;
    this.#pool = pool;
  }

  /** @throws IDEMPOTENCY_KEY_REUSED, and whatever the work throws; each changes nothing. */
  async write<T>(asked: WriteRequest<T>, work: Work): Promise<Written<T>> {
    const { viewer } = asked.request;
    if (!isKey(asked.input.idempotencyKey)) {
      return written<T>([], [userError(viewer.locale, 'idempotencyKey', 'INVALID_KEY')]);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(asked, work);
      } catch (error) {
        // Somebody else was faster between the two round trips: the work is decided anew, on what they made of it.
        if (!isChangedMeanwhile(error) || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  async #attempt<T>(asked: WriteRequest<T>, work: Work): Promise<Written<T>> {
    const opened = await this.#open(asked);
    try {
      return await perform(asked, opened, work);
    } catch (error) {
      await opened.transaction.rollback(error);
      throw error;
    }
  }

  /** Begins as the viewer that the request was made by; fails if the session is somebody else's by now. */
  async #open({ request, input, reads = [], additions = 1 }: WriteRequest<unknown>): Promise<Opened> {
    const { viewer, asker } = request;
    const key = input.idempotencyKey;
    const own = [...asker.opening(), lockKey(viewer.userId, key), findKey(viewer.userId, key), newIds(additions)];
    try {
      const [transaction, rows] = await WriteTransaction.begin(this.#pool, [...own, ...reads]);
      asker.confirmed();
      const [keys, ids] = rows.slice(own.length - 2);
      const changes = new Changes(this.#entities, ids?.map(([id]) => String(id)) ?? []);
      return { transaction, known: keyFrom(keys), write: { viewer, found: rows.slice(own.length), changes } };
    } catch (error) {
      asker.failed(error);
      throw error;
    }
  }
}

async function perform<T>(asked: WriteRequest<T>, opened: Opened, work: Work): Promise<Written<T>> {
  const { request, mutation, input, payload, several } = asked;
  const { transaction, known, write } = opened;
  const { userId } = write.viewer;
  const inputHash = hashOf(input);
  /** Commits after these steps, and reads the records as they are then. */
  const commit = async (before: readonly Step[], ids: readonly string[], after: readonly Step[] = []) => {
    const rows = await transaction.commit([...before, ...ids.map((id) => payload.step(id)), ...after]);
    const records = ids.map((_, place) => payload.read(rows[before.length + place] ?? []));
    return records.filter((record) => record !== null);
  };
  if (known !== null) {
    if (known.mutation !== mutation || known.inputHash !== inputHash) {
      throw codedError('IDEMPOTENCY_KEY_REUSED', 'This key was used for something else. Use a new one.');
    }
    const records = await commit([], several ?? [known.resultId]);
    request.asker.written();
    return { ...written(records, []), repeated: true };
  }
  const outcome = work(write);
  if ('errors' in outcome) {
    const { errors, current, kept } = outcome;
    if (current !== undefined) {
      const shown = await commit(kept ? write.changes.steps : [], current);
      if (kept) request.asker.written();
      return written(shown, [...errors]);
    }
    await transaction.rollback();
    return written<T>([], [...errors]);
  }
  const { id: resultId, acting, reason, also = [], furtherTraces, ...traced } = outcome;
  const by = { userId, requestId: request.requestId, operation: mutation };
  const trace = { ...traced, ...by };
  const ids = several ?? [resultId];
  const records = await commit(
    [...(acting === undefined ? [] : [actAs(acting, reason)]), ...write.changes.steps],
    ids,
    [
      ...[...ids, ...also].map((subjectId) => keepTrace({ ...trace, subjectId })),
      ...(furtherTraces === undefined ? [] : [furtherTraces(by)]),
      keepKey(userId, input.idempotencyKey, { mutation, inputHash, resultId }),
    ],
  );
  request.asker.written();
  return written(records, []);
}

function written<T>(records: T[], errors: UserError[]): Written<T> {
  return { record: records[0] ?? null, records, errors };
}

function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CHANGED_MEANWHILE.includes(error.code);
}

/** Counted in characters, as the database counts. */
function isKey(key: string): boolean {
  const { length } = [...key];
  return key.isWellFormed() && length >= KEY_LENGTH.least && length <= KEY_LENGTH.most && !/[\p{Cc}]/u.test(key);
}

/** The same for equal inputs, whatever the order of their fields. */
function hashOf(input: object): string {
  const fields = Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
