import { join } from 'node:path';
import { ensureDatabase, startPostgres } from '@kolo/postgres';
import type { Ending } from './ending.ts';
import type { Environment } from './environment.ts';

/** The database of the application. */
export interface Database {
  /** For the server: where it is, without a user. */
  url: string;
  /** For preparing it; null when somebody else prepares it. */
  adminUrl: string | null;
  /** Resolves when an embedded database has ended. */
  ended: Promise<void>;
}

/** The database that the environment names, else the embedded one in the data folder. */
export async function openDatabase(environment: Environment, ending: Ending): Promise<Database> {
  if (environment.databaseUrl) {
    return { url: environment.databaseUrl, adminUrl: environment.databaseAdminUrl, ended: new Promise(() => {}) };
  }
  const server = await startPostgres({ dataDir: join(environment.dataDir, 'postgres') });
  ending.before(server.stop);
  const adminUrl = await ensureDatabase(server.adminUrl, 'kolo');
  return { url: `postgres://127.0.0.1:${server.port}/kolo`, adminUrl, ended: server.ended };
}
