import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase, freePort } from '@kolo/postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { type RunningApi, startApi } from './api-process.ts';

/** What a journey visits: the built application on a database of its own. */
interface Application {
  /** Where it serves. */
  address: string;
  /** A connection that no row-level security holds back: the journeys' oracle. */
  adminUrl: string;
  /** Where it sends its mail; nobody listens there but the journey that wants it. */
  mailPort: number;
}

let running: (Application & { readonly database: string; readonly api: RunningApi }) | undefined;

/** The server that the databases are on; nobody may be connected to the one that is copied. */
const serverUrl = () => Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href;

/** The application of the journey that runs. */
export function application(): Application {
  if (!running) throw new Error('No application is running.');
  return running;
}

// What one journey records, and how often it signs in, is none of another's business: they run in any order.
beforeAll(async () => {
  const database = `journey_${randomUUID()}`;
  const template = new URL(inject('templateUrl')).pathname.slice(1);
  const adminUrl = await createDatabase(serverUrl(), database, { template });
  const mailPort = await freePort();
  const api = await startApi({ adminUrl, secret: inject('secret'), mailPort });
  running = { address: api.address, adminUrl, mailPort, database, api };
});

afterAll(async () => {
  await running?.api.stop();
  if (running) await dropDatabase(serverUrl(), running.database);
  running = undefined;
});
