import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, dropDatabase, startPostgres } from '@kolo/postgres';
import { Client } from 'pg';
import { cache } from '../places.ts';
import { fingerprint } from './fingerprint.ts';
import { load } from './load.ts';
import { prepare } from './prepare.ts';

/** A loaded database with what the peers need to reach it. */
export interface ScratchDatabase {
  readonly adminUrl: string;
  /** Without a user. */
  readonly url: string;
  readonly secret: string;
  readonly postmaster: number;
  /** How long the load took; null where a loaded database was found. */
  readonly loadSeconds: number | null;
}

/**
 * The embedded server in the cache folder, with the settings of an installation: durable, nothing tuned for this.
 * @throws where another run is using it: two would measure each other.
 */
export async function startScratchServer() {
  mkdirSync(cache, { recursive: true });
  const server = await startPostgres({ dataDir: join(cache, 'postgres') });
  if (!server.adopted) return server;
  await server.stop();
  throw new Error('Another run of the benchmark is using the scratch database; try again when it has ended.');
}

export type ScratchServer = Awaited<ReturnType<typeof startScratchServer>>;

/** The database of a size: the loaded one if it is there and still fits, else a new one. */
export async function openScratchDatabase(server: ScratchServer, size: number): Promise<ScratchDatabase> {
  const secret = openSecret();
  const print = fingerprint();
  const name = `bench_${size}_${print}`;
  const found = await listDatabases(server.adminUrl);
  for (const other of found) if (!fits(other, print)) await dropDatabase(server.adminUrl, other);
  const url = `postgres://127.0.0.1:${server.port}/${name}`;
  const opened = { url, secret, postmaster: server.pid, adminUrl: addressOf(server.adminUrl, name) };
  if (found.includes(name)) return { ...opened, loadSeconds: null };

  // Under another name until it is complete, so that an interrupted load is never taken for a loaded database.
  const unfinished = `unfinished_${name}`;
  const start = performance.now();
  const adminUrl = await createDatabase(server.adminUrl, unfinished);
  await prepare(adminUrl, { NODE_ENV: 'production', DATABASE_URL: adminUrl, KOLO_SECRET: secret });
  await load(adminUrl, size);
  await query(server.adminUrl, `alter database ${unfinished} rename to ${name}`);
  return { ...opened, loadSeconds: (performance.now() - start) / 1000 };
}

/** Whether a database is complete and of these migrations; what is left of others would be vacuumed while we measure. */
function fits(name: string, print: string): boolean {
  return name.startsWith('bench_') && name.endsWith(`_${print}`);
}

/** Passwords of the database's logins are derived from it, so it has to outlive the run. */
function openSecret(): string {
  const file = join(cache, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function addressOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function listDatabases(adminUrl: string): Promise<string[]> {
  const rows = await query<{ datname: string }>(
    adminUrl,
    `select datname from pg_database where datname ~ '^(unfinished_)?bench_'`,
  );
  return rows.map(({ datname }) => datname);
}

async function query<T extends object>(adminUrl: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}
