import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@kolo/postgres';
import { inheritedVariables } from '../config.ts';
import { password } from './accounts.ts';

const apiFolder = fileURLToPath(new URL('../../../api/', import.meta.url));
const portalDist = fileURLToPath(new URL('../../dist', import.meta.url));

interface Place {
  /** The database, as its superuser. */
  adminUrl: string;
  secret: string;
}

export interface RunningApi {
  /** Where it serves. */
  address: string;
  stop(): Promise<void>;
}

/** Creates roles, tables and the demonstration data. */
export async function prepareDatabase({ adminUrl, secret }: Place): Promise<void> {
  const child = run('prepare.js', { ...placeVariables({ adminUrl, secret }), DATABASE_ADMIN_URL: adminUrl });
  const lines = readLines(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`prepare.js ended with ${code}:\n${lines.join('\n')}`);
}

/** Starts the server and waits until it serves. Its mail goes to whichever journey listens on a port. */
export async function startApi({ mailPort, ...place }: Place & { mailPort: number }): Promise<RunningApi> {
  const port = String(await freePort());
  const mail = { SMTP_URL: `smtp://127.0.0.1:${mailPort}`, MAIL_FROM: 'Kolo <kolo@kolo.example>' };
  const child = run('main.js', { ...placeVariables(place), PORT: port, PORTAL_DIR: portalDist, ...mail });
  const address = await servingAddress(child);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { address, stop };
}

function placeVariables({ adminUrl, secret }: Place): Record<string, string> {
  const { host, pathname } = new URL(adminUrl);
  return { DATABASE_URL: `postgres://${host}${pathname}`, KOLO_SECRET: secret };
}

function run(program: string, variables: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [`dist/${program}`], {
    cwd: apiFolder,
    env: { ...inheritedVariables, NODE_ENV: 'test', DEMO_PASSWORD: password, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function readLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return lines;
}

async function servingAddress(child: ChildProcess): Promise<string> {
  const lines = readLines(child);
  const patience = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < patience) {
    const address = lines.map((line) => /listening on (http:\/\/[\w.:[\]-]+)/.exec(line)?.[1]).find(Boolean);
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The API did not serve:\n${lines.slice(-20).join('\n')}`);
}
