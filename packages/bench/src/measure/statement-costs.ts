import { Client } from 'pg';

/** A statement with what it cost. */
export interface StatementCost {
  readonly text: string;
  readonly calls: number;
  readonly meanMs: number;
  readonly planMs: number;
}

/** Forgets what was collected, and begins to collect; in the server's own database, so that the measured one stays as it is. */
export async function beginCollecting(serverUrl: string): Promise<void> {
  await ask(serverUrl, 'create extension if not exists pg_stat_statements');
  await ask(serverUrl, 'select pg_stat_statements_reset()');
}

/** The statements that took most time since then. */
export async function costlyStatements(serverUrl: string, most: number): Promise<StatementCost[]> {
  return ask<StatementCost>(
    serverUrl,
    `select query as text, calls::int, mean_exec_time as "meanMs", mean_plan_time as "planMs"
     from pg_stat_statements where calls > 10 order by total_exec_time desc limit ${most}`,
  );
}

async function ask<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}
