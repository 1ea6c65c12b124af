import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_SECRET } from './config.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

const room = resolve(import.meta.dirname, '..');
let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kolo-built-'));
  for (const name of ['dist', 'package.json']) await cp(join(room, name), join(folder, name), { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

/** Starts the built server where there is no node_modules; it is ended as soon as it listens. */
async function start(): Promise<{ code: number | null; output: string; answered: number | null }> {
  const env = { NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.url, KOLO_SECRET: TEST_SECRET };
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: folder, env: { ...env, LOG_LEVEL: 'silent' } });
  let output = '';
  let answer: Promise<number> | undefined;
  const read = (chunk: Buffer) => {
    output += chunk;
    const address = /listening on (\S+)\n/.exec(output)?.[1];
    if (address === undefined || answer !== undefined) return;
    answer = fetch(`${address}/health/ready`).then(({ status }) => status);
    void answer.finally(() => child.kill('SIGTERM')).catch(() => {});
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output, answered: (await answer) ?? null };
}

test('the built server needs nothing beside it, and serves', async () => {
  expect(await start()).toMatchObject({ code: 0, answered: 200 });
});

test('the built server does not serve where a wall is down', async () => {
  await database.admin.query('alter table kolo.case_file no force row level security');
  const { code, output, answered } = await start();
  expect({ code, answered }).toEqual({ code: 1, answered: null });
  expect(output).toMatch(/walls of the database.*\n.*case_file/s);
});
