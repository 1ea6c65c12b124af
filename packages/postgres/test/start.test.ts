import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createDatabase, dropDatabase, ensureDatabase, startPostgres } from '../src/index.ts';
import { isAlive } from '../src/process.ts';
import { dataFolder } from './folders.ts';
import { ask } from './question.ts';

it('starts, keeps what was written over a restart, and leaves no process', async () => {
  const dataDir = await dataFolder();
  const first = await startPostgres({ dataDir });
  const url = await createDatabase(first.adminUrl, 'kolo');
  await ask(url, 'create table kept (value text)');
  await ask(url, `insert into kept values ('Љиљана')`);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);

  const second = await startPostgres({ dataDir });
  expect(second.adopted).toBe(false);
  expect(await ask(await ensureDatabase(second.adminUrl, 'kolo'), 'select value from kept')).toEqual(['Љиљана']);
  await second.stop();
  await second.ended;
  expect(isAlive(second.pid)).toBe(false);
});

it('is PostgreSQL 18 with UTF-8, checksums, durable settings and statement statistics', async () => {
  const server = await startPostgres({ dataDir: await dataFolder(), settings: { work_mem: '7MB' } });
  const show = async (name: string) => (await ask(server.adminUrl, `show ${name}`))[0];
  expect(await show('server_version')).toMatch(/^18\./);
  expect(await show('server_encoding')).toBe('UTF8');
  expect(await show('data_checksums')).toBe('on');
  expect(await show('fsync')).toBe('on');
  expect(await show('synchronous_commit')).toBe('on');
  expect(await show('full_page_writes')).toBe('on');
  expect(await show('listen_addresses')).toBe('127.0.0.1');
  expect(await show('unix_socket_directories')).toBe('');
  expect(await show('work_mem')).toBe('7MB');
  await ask(server.adminUrl, 'create extension pg_stat_statements');
  expect(await ask(server.adminUrl, `select lower('ЖЕНА')`)).toEqual(['жена']);
  await server.stop();
});

it('asks for the password, which only its owner may read, and keeps values out of its log', async () => {
  const dataDir = await dataFolder();
  const server = await startPostgres({ dataDir, durable: false });
  const wrong = new URL(server.adminUrl);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(dataDir, 'superuser-password'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, 'cluster'))).mode & 0o777).toBe(0o700);
  await expect(ask(server.adminUrl, `select 'Ljiljana-canary'::uuid`)).rejects.toMatchObject({ code: '22P02' });
  await server.stop();
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('canary');
});

it('starts on the port asked for, and says so when it is taken', async () => {
  const first = await startPostgres({ dataDir: await dataFolder(), durable: false });
  const second = startPostgres({ dataDir: await dataFolder(), durable: false, port: first.port });
  await expect(second).rejects.toThrow(/Address already in use/);
  await first.stop();
});

it('copies a template, and drops a database that is in use', async () => {
  const { adminUrl, stop } = await startPostgres({ dataDir: await dataFolder(), durable: false });
  await ask(await createDatabase(adminUrl, 'template "of" tests'), 'create table t as select 42 as answer');
  const copy = await createDatabase(adminUrl, 'copy', { template: 'template "of" tests' });
  const client = new pg.Client({ connectionString: copy });
  client.on('error', () => {});
  await client.connect();
  expect(await ask(copy, 'select answer from t')).toEqual([42]);
  await dropDatabase(adminUrl, 'copy');
  await dropDatabase(adminUrl, 'copy');
  await expect(ask(copy, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  await stop();
});

it('runs in a folder that only its owner may enter', async () => {
  const { adminUrl, stop } = await startPostgres({ dataDir: await dataFolder(0o700), durable: false });
  expect(await ask(adminUrl, 'select 1')).toEqual([1]);
  await stop();
});
