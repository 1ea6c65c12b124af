import { Client } from 'pg';
import type { TestDatabase } from '../database.ts';
import { openBlocker } from './blocker.ts';
import { actUnder } from './inserts.queries.ts';
import type { Member } from './world.ts';

/** What somebody does in a transaction that is still open. */
export interface Uncommitted {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly by: Member;
}

/** Runs something while a transaction of somebody else's is open, which ends once a statement waits for it. */
export async function whileUncommitted<T>(
  database: TestDatabase,
  { sql, values, by }: Uncommitted,
  run: () => Promise<T>,
): Promise<T> {
  const other = new Client({ connectionString: database.url });
  await other.connect();
  const watch = await openBlocker(database);
  try {
    await other.query('begin');
    await actUnder(other, by.membershipId);
    await other.query(sql, [...values]);
    const running = run();
    await watch.untilWaiting(1);
    await other.query('commit');
    return await running;
  } finally {
    await watch.end();
    await other.end();
  }
}
