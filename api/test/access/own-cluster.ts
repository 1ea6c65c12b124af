import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import pg from 'pg';
import { prepareDatabase } from '../../src/platform/database/prepare-database.ts';
import { testConfig } from '../config.ts';
import { type Walls, wallsOf } from './walls.ts';

/** A migrated, empty database in a cluster of its own: the roles, which some tests change, are the whole cluster's. */
export async function openOwnCluster(): Promise<Walls> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-walls-'));
  const server = await startPostgres({ dataDir, durable: false });
  const url = await createDatabase(server.adminUrl, 'walls');
  const config = testConfig(url);
  await prepareDatabase(url, config);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  return wallsOf({
    admin,
    config,
    async close() {
      await admin.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  });
}
