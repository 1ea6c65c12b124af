import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, freePort, startPostgres } from '@kolo/postgres';
import type { TestProject } from 'vitest/node';
import { prepareDatabase, startApi } from './api-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built application serves. */
    address: string;
    /** A connection that no row-level security holds back: the journeys' oracle. */
    adminUrl: string;
    /** Where the application sends its mail; nobody listens there but the journey that wants it. */
    mailPort: number;
    /** Where the browser unpacks itself. */
    scratch: string;
  }
}

/** Starts what a visitor meets: a database with the demonstration data, and the built API with the built portal. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'kolo-e2e-'));
  const postgres = await startPostgres({ dataDir: join(scratch, 'postgres'), durable: false });
  try {
    const adminUrl = await createDatabase(postgres.adminUrl, 'kolo');
    const databaseUrl = `postgres://127.0.0.1:${postgres.port}/kolo`;
    await prepareDatabase({ databaseUrl, adminUrl });
    const mailPort = await freePort();
    const api = await startApi({ databaseUrl, mailPort });
    provide('address', api.address);
    provide('adminUrl', adminUrl);
    provide('mailPort', mailPort);
    provide('scratch', scratch);
    return async () => {
      await api.stop();
      await postgres.stop();
      await rm(scratch, { recursive: true, force: true });
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
