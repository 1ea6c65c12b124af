import type { Pool, PoolClient } from 'pg';
import { isRefusal, pipeline, type Step, type TextRow } from '../database/round-trip.ts';

const BEGIN: Step = { name: 'begin', text: 'begin', values: [] };
const COMMIT: Step = { name: 'commit', text: 'commit', values: [] };

/** A transaction of two round trips: the steps that open it are sent with `begin`, those that close it with `commit`. */
export class WriteTransaction {
  readonly #client: PoolClient;
  #committed = false;

  private constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Begins, and runs the first steps in the same round trip. Returns the rows of each. */
  static async begin(pool: Pool, steps: readonly Step[]): Promise<[WriteTransaction, TextRow[][]]> {
    const transaction = new WriteTransaction(await pool.connect());
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
