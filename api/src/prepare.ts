import 'reflect-metadata';
import { Client } from 'pg';
import { seedReferenceData } from '../seeds/reference-data.seed.ts';
import { jobs } from './jobs.ts';
import { readConfig } from './platform/config.ts';
import { prepareDatabase } from './platform/database/prepare-database.ts';
import { installJobs } from './platform/jobs/index.ts';
import { prepareDemonstration } from './prepare-demonstration.ts';

/** Makes a database ready to be served from: migrated, with reference data, and outside production the demonstration. */
async function prepare(): Promise<void> {
  const config = readConfig();
  const adminUrl = config.databaseAdminUrl;
  if (adminUrl === undefined)
    throw new Error('DATABASE_ADMIN_URL is missing: preparing needs an owner of the database.');
  const applied = await prepareDatabase(adminUrl, config);
  if (applied.length > 0) console.log(`migrated: ${applied.join(', ')}`);

  await installJobs(config, jobs);

  const admin = new Client({ connectionString: adminUrl, options: '-c search_path=kolo,public' });
  await admin.connect();
  try {
    await seedReferenceData(admin);
    if (!config.production) await prepareDemonstration(admin, config);
  } finally {
    await admin.end();
  }
}

prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
