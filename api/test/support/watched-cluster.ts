import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import { seedReferenceData } from '../../seeds/reference-data.seed.ts';
import { prepareDatabase } from '../../src/platform/database/prepare-database.ts';
import { testConfig } from '../config.ts';
import type { TestDatabase } from '../database.ts';

/** A migrated database in a cluster of its own that counts its statements, which has to be decided at its start. */
export async function openWatchedDatabase(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-watched-'));
  const settings = { shared_preload_libraries: 'pg_stat_statements' };
  const server = await startPostgres({ dataDir, durable: false, settings });
  const url = await createDatabase(server.adminUrl, 'watched');
  const config = testConfig(url);
  await prepareDatabase(url, config);
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  await seedReferenceData(admin);
  await admin.query('create extension pg_stat_statements schema public');
  return {
    config,
    url,
    admin,
    close: async () => {
      await admin.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
