import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { ensureSchemas, migrate } from '../../src/platform/database/migrate.ts';
import { ensureRoles } from '../../src/platform/database/roles.ts';

export interface SignInDatabase {
  readonly config: Config;
  /** A connection that may do everything. */
  readonly admin: Client;
  readonly authUrl: string;
  close(): Promise<void>;
}

/** A migrated, empty database on a PostgreSQL of its own. */
export async function openDatabase(): Promise<SignInDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-sign-in-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const url = await createDatabase(postgres.adminUrl, 'kolo');
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_ADMIN_URL: url,
    KOLO_SECRET: 'a-Long-enough-Value-for-Tests-4711',
  });
  const admin = new Client(url);
  await admin.connect();
  await ensureRoles(admin, config);
  await ensureSchemas(admin);
  await migrate(url);
  return {
    config,
    admin,
    authUrl: loginUrl(config, 'kolo_auth'),
    close: async () => {
      await admin.end();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
