import { createHash } from 'node:crypto';
import type { Subject } from '@kolo/access';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { settingsStatement } from '../access/index.ts';
import type { Step, TextRow } from '../database/round-trip.ts';
import { codedError, unauthenticated } from '../errors/coded-error.ts';
import { type UserError, userError } from '../graphql/index.ts';
import type { PayloadRead } from '../read/index.ts';
import { isSameViewer, type Viewer, viewerFrom, viewerStep } from '../viewer.ts';
import { findKey, type KeyUse, keepKey, keepTrace, keyFrom, lockKey } from './traces.queries.ts';
import { WriteTransaction } from './transaction.ts';

/** One write, as asked for, and what is to be read of the record afterwards. */
export interface WriteRequest<T> {
  readonly viewer: Viewer | null;
  readonly token: string | null;
  readonly requestId: string;
  readonly mutation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly payload: PayloadRead<T>;
  /** Reads the row that the write is about, in the round trip that opens the transaction. */
  readonly target?: Step;
}

/** What a service is given: the transaction, and the viewer as of this transaction. */
export interface Write {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** What was found of the row that the write is about: nothing where it is absent or hidden. */
  readonly target: readonly TextRow[];
}

/** What a service answers: the record that it wrote, or what the user can correct. */
export type WriteOutcome =
  | {
      readonly id: string;
      readonly action: 'create' | 'update';
      readonly subject: Subject;
      readonly partnerId: string;
      readonly fieldGroups: readonly string[];
    }
  | { readonly errors: readonly UserError[] };

/** What a mutation answers with: the record, or the errors. */
export interface Written<T> {
  readonly record: T | null;
  readonly errors: UserError[];
}

type Work = (write: Write) => Promise<WriteOutcome>;

interface Opened {
  readonly transaction: WriteTransaction;
  readonly viewer: Viewer;
  readonly known: KeyUse | null;
  readonly target: readonly TextRow[];
}

const KEY_LENGTH = { least: 8, most: 100 };
/** How often a write starts anew because the viewer's memberships changed while it began. */
const MOST_STARTS = 3;

/**
 * Runs a write: one transaction that looks the viewer up again, becomes the viewer, does the work, and keeps its
 * idempotency key and its audit event. Either all of it is there afterwards, or nothing.
 */
export class Writer {
  readonly #orm: MikroORM;
  readonly #pool: Pool;

  constructor(orm: MikroORM, pool: Pool) {
    this.#orm = orm;
    this.#pool = pool;
  }

  /** @throws UNAUTHENTICATED, IDEMPOTENCY_KEY_REUSED, and whatever the work throws; each changes nothing. */
  async write<T>(request: WriteRequest<T>, work: Work): Promise<Written<T>> {
    const { viewer, token, input, target } = request;
    if (viewer === null || token === null) throw unauthenticated();
    if (!isKey(input.idempotencyKey)) {
      return { record: null, errors: [userError(viewer.locale, 'idempotencyKey', 'INVALID_KEY')] };
    }
    const opened = await this.#open(viewer, token, input.idempotencyKey, target);
    try {
      return await perform(request, opened, work);
    } catch (error) {
      await opened.transaction.rollback(error);
      throw error;
    }
  }

  /** Begins as the viewer that the request was made by, and makes sure that this is who they still are. */
  async #open(asked: Viewer, token: string, key: string, target: Step | undefined): Promise<Opened> {
    let viewer = asked;
    for (let starts = 1; ; starts += 1) {
      const steps = [
        settingsStatement(viewer.scopes),
        viewerStep(token),
        lockKey(viewer.userId, key),
        findKey(viewer.userId, key),
        ...(target ? [target] : []),
      ];
      const [transaction, rows] = await WriteTransaction.begin(this.#orm, this.#pool, steps);
      const current = viewerFrom(rows[1]);
      if (current !== null && isSameViewer(current, viewer))
        return { transaction, viewer: current, known: keyFrom(rows[3]), target: rows[4] ?? [] };
      await transaction.rollback();
      if (current === null || starts === MOST_STARTS) throw unauthenticated();
      viewer = current;
    }
  }
}

async function perform<T>(request: WriteRequest<T>, opened: Opened, work: Work): Promise<Written<T>> {
  const { requestId, mutation, input, payload } = request;
  const { transaction, viewer, known, target } = opened;
  const inputHash = hashOf(input);
  if (known !== null) {
    if (known.mutation !== mutation || known.inputHash !== inputHash) {
      throw codedError('IDEMPOTENCY_KEY_REUSED', 'This key was used for something else. Use a new one.');
    }
    const [rows] = await transaction.commit([payload.step(known.resultId)]);
    return { record: payload.read(rows ?? []), errors: [] };
  }
  const outcome = await work({ em: transaction.em, viewer, target });
  if ('errors' in outcome) {
    await transaction.rollback();
    return { record: null, errors: [...outcome.errors] };
  }
  const { id: resultId, ...traced } = outcome;
  const [rows] = await transaction.commit([
    payload.step(resultId),
    keepTrace({ ...traced, userId: viewer.userId, requestId, subjectId: resultId, operation: mutation }),
    keepKey(viewer.userId, input.idempotencyKey, { mutation, inputHash, resultId }),
  ]);
  return { record: payload.read(rows ?? []), errors: [] };
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
