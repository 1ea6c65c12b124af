import type { Client, Pool, PoolClient } from 'pg';

/** A statement as the database counted it. */
export interface CountedStatement {
  readonly text: string;
  readonly calls: number;
}

/** What the API's own roles ran in this database while something was done, by the database's own statistics. */
export async function statementsDuring(admin: Client, work: () => Promise<unknown>): Promise<CountedStatement[]> {
  await admin.query('select pg_stat_statements_reset()');
  await work();
  const { rows } = await admin.query<{ text: string; calls: string }>(
    `select s.query as text, s.calls from pg_stat_statements s
       join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
      where d.datname = current_database() and r.rolname in ('kolo_login', 'kolo_app')`,
  );
  return rows.map(({ text, calls }) => ({ text, calls: Number(calls) }));
}

/** How often the database said that it is ready for the next query while something was done: once a round trip. */
export async function roundTripsDuring(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  const client: PoolClient & { connection?: NodeJS.EventEmitter } = await pool.connect();
  const { connection } = client;
  let count = 0;
  const onReady = () => {
    count += 1;
  };
  connection?.on('readyForQuery', onReady);
  client.release();
  await work();
  connection?.off('readyForQuery', onReady);
  return count;
}
