import { Client } from 'pg';
import type { Config } from '../config.ts';
import { ensureSchemas, migrate } from './migrate.ts';
import { ensureRoles } from './roles.ts';

/**
 * Brings a database to what this program needs: roles, schemas, extensions and migrations, up to a given one or to the
 * newest, without any data.
 * Can be repeated. Returns the names of the migrations that were applied now.
 */
export async function prepareDatabase(adminUrl: string, config: Config, to?: string): Promise<string[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await ensureRoles(admin, config);
    await ensureSchemas(admin);
  } finally {
    await admin.end();
  }
  return migrate(adminUrl, to);
}
