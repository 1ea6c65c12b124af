import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import { ConsortiumAndRecords } from '../../migrations/0001-consortium-and-records.ts';
import { AccessPolicy0002 } from '../../migrations/0002-access-policy.ts';
import { readConfig } from '../../src/platform/config.ts';
import { ensureRoles } from '../../src/platform/database/roles.ts';

/** A migrated, empty database, and a connection that bypasses row-level security as the prepare step's does. */
export interface EmptyDatabase {
  readonly admin: Client;
  close(): Promise<void>;
}

export async function openEmptyDatabase(): Promise<EmptyDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-seeds-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const url = await createDatabase(postgres.adminUrl, 'kolo');
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  await ensureRoles(admin, readConfig({ DATABASE_URL: url, KOLO_SECRET: 'for-tests-only-0123456789-abcdefghij' }));
  await admin.query('create schema kolo authorization kolo_owner');
  await admin.query('create extension pg_trgm schema public; create extension pgcrypto schema public');
  for (const type of [ConsortiumAndRecords, AccessPolicy0002]) {
    const migration = Reflect.construct(type, [{}, {}]) as ConsortiumAndRecords;
    migration.up();
    await admin.query(['begin', ...migration.getQueries().map(String), 'commit'].join(';'));
  }
  await admin.query('set search_path = kolo, public');
  return {
    admin,
    close: async () => {
      await admin.end();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
