import { createHash } from 'node:crypto';
import type { Subject } from '@kolo/access';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { codedError, unauthenticated } from '../errors/coded-error.ts';
import { type UserError, userError } from '../graphql/index.ts';
import type { Viewer } from '../viewer.ts';
import { actAs, becomeViewerWithin, keepKey, keepTrace, knownKey, viewerWithin } from './traces.queries.ts';

/** One write, as asked for. */
export interface WriteRequest {
  readonly token: string | null;
  readonly requestId: string;
  readonly mutation: string;
  readonly input: { readonly idempotencyKey: string };
}

/** What a service is given: the transaction, and the viewer as of this transaction. */
export interface Write {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** Tells the triggers in whose name the transaction acts. */
  actAs(membershipId: string): Promise<void>;
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

/** What a mutation answers from: the id of the record, or the errors. */
export interface Written {
  readonly id: string | null;
  readonly errors: UserError[];
}

const KEY_LENGTH = { least: 8, most: 100 };

/**
 * Runs a write: one transaction that looks the viewer up again, becomes the viewer, does the work, and keeps its
 * idempotency key and its audit event. Either all of it is there afterwards, or nothing.
 */
export class Writer {
  readonly #orm: MikroORM;

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  /** @throws UNAUTHENTICATED, IDEMPOTENCY_KEY_REUSED, and whatever the work throws; each changes nothing. */
  async write(request: WriteRequest, work: (write: Write) => Promise<WriteOutcome>): Promise<Written> {
    const { token, mutation, input } = request;
    if (token === null) throw unauthenticated();
    return this.#orm.em.fork().transactional(async (em) => {
      const viewer = await viewerWithin(em, token);
      if (viewer === null) throw unauthenticated();
      await becomeViewerWithin(em, viewer);
      if (!isKey(input.idempotencyKey))
        return { id: null, errors: [userError(viewer.locale, 'idempotencyKey', 'INVALID_KEY')] };

      const inputHash = hashOf(input);
      const known = await knownKey(em, viewer.userId, input.idempotencyKey);
      if (known !== undefined) {
        if (known.mutation === mutation && known.inputHash === inputHash) return { id: known.resultId, errors: [] };
        throw codedError('IDEMPOTENCY_KEY_REUSED', 'This key was used for something else. Use a new one.');
      }

      const outcome = await work({ em, viewer, actAs: (membershipId) => actAs(em, membershipId) });
      if ('errors' in outcome) return { id: null, errors: [...outcome.errors] };
      const { id: resultId, ...traced } = outcome;
      await keepTrace(em, {
        ...traced,
        userId: viewer.userId,
        requestId: request.requestId,
        subjectId: resultId,
        operation: mutation,
      });
      await keepKey(em, viewer.userId, input.idempotencyKey, { mutation, inputHash, resultId });
      return { id: resultId, errors: [] };
    });
  }
}

/** Counted in characters, as the database counts. */
function isKey(key: string): boolean {
  const { length } = [...key];
  return length >= KEY_LENGTH.least && length <= KEY_LENGTH.most && !/[\p{Cc}]/u.test(key);
}

/** The same for equal inputs, whatever the order of their fields. */
function hashOf(input: object): string {
  const fields = Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
