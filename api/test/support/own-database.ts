import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import { seedReferenceData } from '../../seeds/reference-data.seed.ts';
import { prepareDatabase } from '../../src/platform/database/prepare-database.ts';
import { testConfig } from '../config.ts';
import type { TestDatabase } from '../database.ts';

/** A migrated database in a cluster of its own, which can go down and come back at the same address. */
export interface OwnDatabase extends TestDatabase {
  /** Shuts the server down, or lets it die on the spot. */
  goDown(how: 'stopped' | 'killed'): Promise<void>;
  comeBack(): Promise<void>;
}

/** Starts a cluster with settings that have to be decided at its start. */
export async function openOwnDatabase(settings: Record<string, string> = {}): Promise<OwnDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-own-'));
  let server = await startPostgres({ dataDir, durable: false, settings });
  const { port } = server;
  const url = await createDatabase(server.adminUrl, 'own');
  const config = testConfig(url);
  await prepareDatabase(url, config);
  let admin = await connected(url);
  await seedReferenceData(admin);
  return {
    config,
    url,
    get admin() {
      return admin;
    },
    goDown: async (how) => {
      await admin.end();
      if (how === 'killed') process.kill(server.pid, 'SIGKILL');
      await server.stop();
    },
    comeBack: async () => {
      server = await startPostgres({ dataDir, durable: false, settings, port });
      admin = await connected(url);
    },
    close: async () => {
      await admin.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function connected(url: string): Promise<Client> {
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  return admin;
}
