import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '@kolo/postgres';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Config } from '../src/platform/config.ts';
import { testConfig } from './config.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  readonly config: Config;
  readonly url: string;
  /** A superuser's connection, past row-level security: for setting up, and as the oracle. */
  readonly admin: Client;
  close(): Promise<void>;
}

/** Opens a migrated database, with the reference data or without; close it when the file is done. */
export async function openTestDatabase(
  more: NodeJS.ProcessEnv = {},
  content: 'reference' | 'migrated' = 'reference',
): Promise<TestDatabase> {
  const name = `kolo_test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(inject('adminUrl'), name, { template: inject('templates')[content] });
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  return {
    config: testConfig(url, more),
    url,
    admin,
    close: async () => {
      await admin.end();
      await dropDatabase(inject('adminUrl'), name);
    },
  };
}
