import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { seedReferenceData } from '../seeds/reference-data.seed.ts';
import { jobs } from '../src/jobs.ts';
import { prepareDatabase } from '../src/platform/database/prepare-database.ts';
import { installJobs } from '../src/platform/jobs/index.ts';
import { testConfig } from './config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the cluster, as a superuser. */
    adminUrl: string;
    /** Names of the databases to be copied: migrated only, and with the reference data. */
    templates: { migrated: string; reference: string };
  }
}

/** One PostgreSQL for the run, with migrated databases that the test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kolo-api-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const templates = { migrated: 'kolo_migrated', reference: 'kolo_reference' };
  const migrated = await createDatabase(postgres.adminUrl, templates.migrated);
  await prepareDatabase(migrated, testConfig(migrated));
  await installJobs(testConfig(migrated), jobs);
  const url = await createDatabase(postgres.adminUrl, templates.reference, { template: templates.migrated });
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  await seedReferenceData(admin);
  await admin.end();
  project.provide('adminUrl', postgres.adminUrl);
  project.provide('templates', templates);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
