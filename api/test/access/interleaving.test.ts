import { type Subject, scopesOf, type ViewerScopes, viewerSettings } from '@kolo/access';
import { type Row, viewer, viewerOfOneRole } from '@kolo/access/proof';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { asViewer } from '../support/as-viewer.ts';
import { fillWithRandomRows } from './random-rows.ts';
import { byOracle, byRowSecurity } from './row-sets.ts';
import { type Walls, wallsOf } from './walls.ts';

const viewers: readonly ViewerScopes[] = [
  ...fc.sample(viewer, { seed: 11, numRuns: 500 }),
  ...fc.sample(viewerOfOneRole, { seed: 11, numRuns: 500 }),
];

const settings = Object.keys(viewerSettings(scopesOf('', [])));

let walls: Walls;
let pool: Pool;
let persons: readonly Row[];

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  pool = walls.login(2);
  const rows: ReadonlyMap<Subject, readonly Row[]> = await fillWithRandomRows(walls.admin, 100, 11);
  persons = rows.get('Person') ?? [];
});
afterAll(() => walls.close());

test('1,000 viewers interleaved on two connections each see their own rows', async () => {
  await Promise.all(
    viewers.map(async (scopes) => {
      expect(await byRowSecurity(pool, scopes, 'Person')).toEqual(byOracle(scopes, 'read', 'Person', persons));
    }),
  );
  expect(pool.totalCount).toBe(2);
});

test('neither success nor failure leaves anything of a viewer on a connection', async () => {
  const failing = viewers.slice(0, 40).map((scopes) =>
    asViewer(pool, scopes, async (client) => {
      await client.query('select 1 / 0');
    }).catch((error: Error) => error.message),
  );
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['division by zero']));
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  try {
    for (const client of clients) {
      const left = settings.map((name) => `nullif(current_setting('${name}', true), '')`);
      const { rows } = await client.query(`select current_user as user, concat(${left.join(', ')}) as settings`);
      expect(rows).toEqual([{ user: 'kolo_login', settings: '' }]);
      await expect(client.query('select from kolo.person')).rejects.toMatchObject({ code: '42501' });
    }
  } finally {
    for (const client of clients) client.release();
  }
});
