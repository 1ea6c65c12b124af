import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startPostgres } from '../src/index.ts';
import { isAlive } from '../src/process.ts';
import { dataFolder } from './folders.ts';
import { ask } from './question.ts';
import { startElsewhere } from './starter-process.ts';

const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });

async function keeperOf(dataDir: string): Promise<number> {
  return JSON.parse(await readFile(join(dataDir, 'keeper.json'), 'utf8')).keeper;
}

it.for(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)('leaves nothing behind after %s', async (signal) => {
  const dataDir = await dataFolder();
  const starter = await startElsewhere(dataDir);
  const keeper = await keeperOf(dataDir);
  starter.process.kill(signal);
  await gone(starter.pid);
  await gone(keeper);
});

it('loses nothing acknowledged when starter, keeper and server are killed', async () => {
  const dataDir = await dataFolder();
  const { process: starter, pid, adminUrl } = await startElsewhere(dataDir);
  await ask(adminUrl, 'create table kept as select generate_series(1, 1000) as n');
  process.kill(await keeperOf(dataDir), 'SIGKILL');
  process.kill(pid, 'SIGKILL');
  starter.kill('SIGKILL');
  await gone(pid);
  const server = await startPostgres({ dataDir });
  expect(await ask(server.adminUrl, 'select count(*)::int from kept')).toEqual([1000]);
  await server.stop();
});

it('adopts a database that lost its starter and its keeper, and stops it', async () => {
  const dataDir = await dataFolder();
  const { process: starter, pid } = await startElsewhere(dataDir);
  starter.kill('SIGSTOP');
  process.kill(await keeperOf(dataDir), 'SIGKILL');
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  const server = await startPostgres({ dataDir });
  expect(server).toMatchObject({ adopted: true, pid });
  expect(await ask(server.adminUrl, 'select 1')).toEqual([1]);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

it('uses a database that somebody else keeps, and leaves it running', async () => {
  const dataDir = await dataFolder();
  const { pid } = await startElsewhere(dataDir);
  const server = await startPostgres({ dataDir });
  expect(server).toMatchObject({ adopted: true, pid });
  await server.stop();
  expect(isAlive(pid)).toBe(true);
});

it('waits for a database that is being stopped, and starts it anew', async () => {
  const dataDir = await dataFolder();
  const { process: starter, pid } = await startElsewhere(dataDir);
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  const server = await startPostgres({ dataDir });
  expect(server.adopted).toBe(false);
  expect(server.pid).not.toBe(pid);
  expect(await ask(server.adminUrl, 'select 1')).toEqual([1]);
  await server.stop();
});

it('gives the database a new keeper when its keeper is killed', async () => {
  const dataDir = await dataFolder();
  const server = await startPostgres({ dataDir, durable: false });
  const keeper = await keeperOf(dataDir);
  process.kill(keeper, 'SIGKILL');
  await vi.waitFor(async () => expect(await keeperOf(dataDir)).not.toBe(keeper), { timeout: 10_000 });
  expect(await ask(server.adminUrl, 'select 1')).toEqual([1]);
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

it('starts one server when asked twice at the same time', async () => {
  const dataDir = await dataFolder();
  const [first, second] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
  expect(first.pid).toBe(second.pid);
  await Promise.all([first.stop(), second.stop()]);
  expect(isAlive(first.pid)).toBe(false);
});

it('is not misled by the note of a killed server whose number another process has now', async () => {
  const dataDir = await dataFolder();
  const first = await startPostgres({ dataDir });
  await first.stop();
  await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n\n\n5432\n\n\n\nready\n`);
  const second = await startPostgres({ dataDir });
  expect(second.adopted).toBe(false);
  await second.stop();
});

it('refuses a cluster of another version', async () => {
  const dataDir = await dataFolder();
  const { stop } = await startPostgres({ dataDir, durable: false });
  await stop();
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 17/);
});
