import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestDatabase } from '../database.ts';

/** Somebody else's transaction, which makes statements of the API wait. */
export interface Blocker {
  /** Makes whatever touches a table wait, or in share mode whatever writes into it. */
  lock(table: string, mode?: 'access exclusive' | 'share'): Promise<void>;
  /** How many statements of the API wait. */
  waiting(): Promise<number>;
  /** Waits until so many do; returns for how many milliseconds. */
  untilWaiting(count: number): Promise<number>;
  /** Lets everybody go on. */
  end(): Promise<void>;
}

/** Longest that a test waits for statements to come or to go: less than their own timeout. */
const PATIENCE_MS = 3_000;

export async function openBlocker(database: TestDatabase): Promise<Blocker> {
  const client = new Client({ connectionString: database.url });
  // It may be the one that goes down with the database.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  const waiting = async () => {
    const { rows } = await database.admin.query(
      `select from pg_stat_activity
        where application_name = 'kolo' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  return {
    waiting,
    lock: async (table, mode = 'access exclusive') => {
      await client.query(`lock table ${table} in ${mode} mode`);
    },
    untilWaiting: async (count) => {
      const begun = performance.now();
      while ((await waiting()) !== count) {
        if (performance.now() - begun > PATIENCE_MS)
          throw new Error(`${await waiting()} statements wait instead of ${count}`);
        await setTimeout(5);
      }
      return performance.now() - begun;
    },
    end: () => client.end(),
  };
}
