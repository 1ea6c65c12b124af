import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@kolo/postgres';
import { Client } from 'pg';
import type { ScratchDatabase } from '../database/scratch-database.ts';
import { type Placement, pin } from '../machine.ts';
import { apiServer, cache } from '../places.ts';
import { loginUrl, secretFor } from '../secrets.ts';
import { type Peer, type PeerName, type PeerSettings, untilItAnswers } from './peer.ts';
import { functions } from './postgraphile/functions.sql.ts';

/** Starts what is measured, each as a process of its own on the same processor; only one of them ever has work. */
export async function startPeers(database: ScratchDatabase, placement: Placement): Promise<Peer[]> {
  const settings = {
    databaseUrl: loginUrl(database.url, database.secret),
    cookieKey: secretFor(database.secret, 'sign-in'),
  };
  const api = await startApi(database, placement);
  await addFunctions(database.adminUrl);
  return [api, await startOwn('postgraphile', settings, placement), await startOwn('raw', settings, placement)];
}

async function addFunctions(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(functions).finally(() => admin.end());
}

/** This API as it is installed, in production. */
export async function startApi(
  { url, secret }: ScratchDatabase,
  placement: Placement,
  flags: readonly string[] = [],
): Promise<Peer> {
  const port = await freePort();
  const env = { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: url, KOLO_SECRET: secret };
  const { args, folder } = apiServer();
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', logOf('api')],
  });
  return running('api', child, `http://127.0.0.1:${port}/graphql`, placement);
}

async function startOwn(
  name: 'postgraphile' | 'raw',
  settings: Omit<PeerSettings, 'port'>,
  placement: Placement,
): Promise<Peer> {
  const port = await freePort();
  const program = join(import.meta.dirname, name, 'server.ts');
  // PostGraphile says what went wrong partly on one, partly on the other.
  const log = logOf(name);
  const child = spawn(process.execPath, [program], {
    env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['pipe', log, log],
  });
  child.stdin?.write(`${JSON.stringify({ ...settings, port } satisfies PeerSettings)}\n`);
  return running(name, child, `http://127.0.0.1:${port}/${name === 'raw' ? '' : 'graphql'}`, placement);
}

async function running(name: PeerName, child: ChildProcess, url: string, placement: Placement): Promise<Peer> {
  const start = performance.now();
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilItAnswers(url, child);
  const startSeconds = (performance.now() - start) / 1000;
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process`);
  if (placement.pinned) await pin(pid, placement.peer);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(end, 5_000);
    await ended;
    clearTimeout(late);
    process.off('exit', end);
  };
  return { name, url, pid, startSeconds, stop };
}

function logOf(name: PeerName): number {
  return openSync(join(cache, `${name}.log`), 'w');
}
