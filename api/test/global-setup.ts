import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { seedReferenceData } from '../seeds/reference-data.seed.ts';
import { prepareDatabase } from '../src/platform/database/prepare-database.ts';
import { testConfig } from './config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the cluster, as a superuser. */
    adminUrl: string;
    /** Name of the migrated database with the reference data, to be copied. */
    template: string;
  }
}

/** One PostgreSQL for the run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-api-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const template = 'kolo_template';
  const url = await createDatabase(postgres.adminUrl, template);
  await prepareDatabase(url, testConfig(url));
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  await seedReferenceData(admin);
  await admin.end();
  project.provide('adminUrl', postgres.adminUrl);
  project.provide('template', template);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
