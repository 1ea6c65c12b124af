import { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Config } from '../config.ts';
import { loginUrl } from '../database/logins.ts';

const SCHEMA = 'jobs';
const CONNECTIONS = 3;

/** The queue and the connections that it and the jobs share; all of them are those of the login of the jobs. */
export interface JobStore {
  readonly boss: PgBoss;
  readonly pool: Pool;
}

/**
 * Opens the queue, which is loaded only now: it is no part of serving.
 * @param onError gets what the queue or a connection fails with.
 */
export async function openJobStore(
  config: Config,
  onError: (error: unknown) => void,
  { migrate, supervise }: { readonly migrate: boolean; readonly supervise: boolean },
): Promise<JobStore> {
  const { PgBoss } = await import('pg-boss');
  const pool = new Pool({ connectionString: loginUrl(config, 'kolo_jobs'), max: CONNECTIONS });
  pool.on('error', onError);
  const db = { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) };
  const boss = new PgBoss({ db, schema: SCHEMA, createSchema: false, migrate, supervise, schedule: supervise });
  boss.on('error', onError);
  return { boss, pool };
}
