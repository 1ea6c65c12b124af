import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@kolo/postgres';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from './api-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A prepared database with the demonstration data, which every journey copies. */
    templateUrl: string;
    /** What the application derives its passwords and keys from. */
    secret: string;
    /** Where the browser unpacks itself. */
    scratch: string;
  }
}

/** Starts PostgreSQL, and prepares the database that every journey begins with. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'kolo-e2e-'));
  const postgres = await startPostgres({ dataDir: join(scratch, 'postgres'), durable: false });
  const stop = async () => {
    await postgres.stop();
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    const templateUrl = await createDatabase(postgres.adminUrl, 'kolo');
    const secret = randomBytes(32).toString('base64url');
    await prepareDatabase({ adminUrl: templateUrl, secret });
    provide('templateUrl', templateUrl);
    provide('secret', secret);
    provide('scratch', scratch);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
