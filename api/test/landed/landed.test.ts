import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createDatabase, dropDatabase } from '@kolo/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrationNames } from '../../migrations/index.ts';
import { prepareDatabase } from '../../src/platform/database/prepare-database.ts';
import { testConfig } from '../config.ts';
import { startApiOn, type TestApi } from '../support/api.ts';
import { type LandedData, loadData, readData } from './landed-data.queries.ts';

const folder = join(import.meta.dirname, 'data');
const [file = ''] = await readdir(folder);
const landed = file.replace('.json.gz', '');
const name = 'kolo_landed';
/** Kept by the database, and laid out anew where a migration keeps them by more columns; lists are compared with them. */
const COUNTS = ['kolo.case_count', 'kolo.country_case_count'];

let data: LandedData;
let api: TestApi;
let upgraded: LandedData;

/** A database as it was when the last landed migration was the newest, with a day's work in it, brought to this one. */
beforeAll(async () => {
  data = JSON.parse(gunzipSync(await readFile(join(folder, file))).toString());
  const url = await createDatabase(inject('adminUrl'), name);
  await prepareDatabase(url, testConfig(url), landed);
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  await loadData(admin, data);
  const applied = await prepareDatabase(url, testConfig(url));
  expect(applied).toEqual(migrationNames.slice(migrationNames.indexOf(landed) + 1));
  upgraded = await readData(admin);
  const close = async () => {
    await admin.end();
    await dropDatabase(inject('adminUrl'), name);
  };
  api = await startApiOn({ config: testConfig(url), url, admin, close });
});
afterAll(() => api?.close());

test('the last landed migration is one of these, and its data fill its tables', () => {
  expect(migrationNames).toContain(landed);
  expect(Object.values(data).reduce((sum, rows) => sum + rows.length, 0)).toBeGreaterThan(200);
});

test('no row and no value is lost or changed by the migrations since', () => {
  const left = (row: Record<string, unknown>, like: Record<string, unknown>) =>
    JSON.stringify(Object.fromEntries(Object.keys(like).map((column) => [column, row[column]])));
  for (const [table, rows] of Object.entries(data)) {
    if (COUNTS.includes(table)) continue;
    const [first = {}] = rows;
    const before = rows.map((row) => left(row, first)).toSorted();
    const after = (upgraded[table] ?? []).map((row) => left(row, first)).toSorted();
    expect(after, table).toEqual(before);
  }
});

test('every constraint was checked against the rows that were there', async () => {
  const { rows } = await api.database.admin.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where connamespace = 'kolo'::regnamespace and contype in ('c', 'f') and not convalidated`,
  );
  expect(rows).toEqual([]);
});

test('the API serves it: the walls stand, people sign in and find their cases', async () => {
  const { rows } = await api.database.admin.query<{ email: string; cases: string }>(
    `select u.email, count(c.id) as cases from user_account u join membership m on m.user_id = u.id
       join case_file c on c.partner_id = m.partner_id and (not c.restricted or c.caseworker_id = m.id)
     where m.role = 'caseworker' and m.status = 'active' group by u.email order by u.email`,
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { email, cases } of rows) {
    const client = await api.signIn({ userId: '', email, name: '', membershipId: '' });
    const answer = await client.send<{ cases: { totalCount: number; nodes: { person: { id: string } | null }[] } }>(
      '{ cases(first: 100) { totalCount nodes { id person { id identity { lastName } } notes(first: 5) { nodes { body } } } } }',
    );
    expect(answer.codes).toEqual([]);
    expect(answer.data?.cases.totalCount).toBe(Number(cases));
    expect(answer.data?.cases.nodes).toHaveLength(Number(cases));
  }
});
