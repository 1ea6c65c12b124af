import type { EntityManager, MikroORM, Transaction } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { isRefusal, pipeline, type Step, type TextRow } from '../database/round-trip.ts';

const BEGIN: Step = { name: 'begin', text: 'begin', values: [] };
const COMMIT: Step = { name: 'commit', text: 'commit', values: [] };

/**
 * A transaction whose statements around the entities are sent together: the ones that open it with `begin`, the ones
 * that close it with `commit`. Between them the entity manager works on the same connection.
 */
export class WriteTransaction {
  readonly em: EntityManager;
  readonly #client: PoolClient;
  #committed = false;

  private constructor(orm: MikroORM, client: PoolClient) {
    this.#client = client;
    this.em = orm.em.fork();
    this.em.setTransactionContext(overConnection(client) as unknown as Transaction);
  }

  /** Begins, and runs the first steps in the same round trip. Returns the rows of each. */
  static async begin(orm: MikroORM, pool: Pool, steps: readonly Step[]): Promise<[WriteTransaction, TextRow[][]]> {
    const transaction = new WriteTransaction(orm, await pool.connect());
    try {
      const [, ...rows] = await pipeline(transaction.#client, [BEGIN, ...steps]);
      return [transaction, rows];
    } catch (error) {
      await transaction.rollback(error);
      throw error;
    }
  }

  /** Runs the last steps and commits, in one round trip. Returns the rows of each step. */
  async commit(steps: readonly Step[]): Promise<TextRow[][]> {
    const rows = await pipeline(this.#client, [...steps, COMMIT]);
    this.#committed = true;
    this.#client.release();
    return rows;
  }

  /** Gives everything up, unless it is committed; a connection that is not as it was is not lent again. */
  async rollback(cause?: unknown): Promise<void> {
    if (this.#committed) return;
    if (cause !== undefined && cause instanceof Error && 'severity' in cause && !isRefusal(cause)) {
      this.#client.release(true);
      return;
    }
    try {
      await this.#client.query('rollback');
      this.#client.release();
    } catch {
      this.#client.release(true);
    }
  }
}

/** What the ORM needs to run its statements on one connection that is not its own to give back. */
function overConnection(client: PoolClient): Kysely<unknown> {
  const lent = {
    processID: undefined,
    query: client.query.bind(client) as PostgresPoolClient['query'],
    release: () => {},
  };
  const pool = { connect: async () => lent, end: async () => {}, options: {} };
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
