import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { latestAccessMigration, wantedAccessMigration } from '../../src/platform/access/access-migration.ts';
import { readCatalogue } from '../../src/platform/access/catalogue.queries.ts';
import { successfulForbiddenReads } from '../../src/platform/access/forbidden-reads.queries.ts';
import { assertWalls, WallsDownError } from '../../src/platform/access/index.ts';
import manifest from '../../src/platform/access/manifest.generated.json' with { type: 'json' };
import { differencesBetween, factsOf, manifestOf } from '../../src/platform/access/manifest.ts';
import { manifestFile, manifestText } from '../../src/platform/access/manifest-file.ts';
import { type Batch, batchesOf, furtherBreakages } from './breakages.ts';
import { openOwnCluster } from './own-cluster.ts';
import type { Walls } from './walls.ts';

let walls: Walls;
let pool: Pool;

beforeAll(async () => {
  walls = await openOwnCluster();
  pool = walls.login(1);
});
afterAll(() => walls.close());

test('the latest migration of the policy is what the policy compiles to; `npm run access:migration` writes it', async () => {
  expect((await latestAccessMigration())?.text).toBe((await wantedAccessMigration()).text);
});

test('the manifest is what the migrations make; `npm run access:manifest` writes it', async () => {
  const client = await pool.connect();
  const facts = await readCatalogue(client).finally(() => client.release());
  expect(await readFile(manifestFile, 'utf8')).toBe(manifestText(manifestOf(facts)));
});

test('the walls stand', async () => {
  await expect(assertWalls(pool)).resolves.toBeUndefined();
});

describe('the server refuses to serve, and names each wall that is down, after', () => {
  const further = furtherBreakages.map((breakage) => ({ name: breakage.name, breakages: [breakage] }));
  const batches: readonly Batch[] = [...batchesOf(factsOf(manifest)), ...further];

  test.each(batches.map((batch) => [batch.name, batch.breakages] as const))('%s', async (_, breakages) => {
    await walls.admin.query(breakages.map(({ harm }) => harm).join(';\n'));
    try {
      const error = await assertWalls(pool).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(WallsDownError);
      expect(error).toMatchObject({ code: 'ACCESS_WALLS_DOWN' });
      const { differences } = error as WallsDownError;
      const unnamed = breakages.filter(
        ({ named = [] }) => !differences.some((difference) => named.every((words) => difference.includes(words))),
      );
      expect(unnamed.map(({ name }) => name)).toEqual([]);
    } finally {
      await walls.admin.query(breakages.map(({ repair }) => repair).join(';\n'));
    }
    expect(differencesBetween(manifest, await readCatalogue(walls.admin)), 'after the repair').toEqual([]);
  });
});

describe('the real reads find by themselves', () => {
  async function reads(): Promise<readonly string[]> {
    const client = await pool.connect();
    return successfulForbiddenReads(client).finally(() => client.release());
  }

  beforeAll(() => walls.admin.query(`insert into kolo.country (code, name, currency) values ('RS', 'Serbia', 'RSD')`));

  test('nothing where the walls stand', async () => {
    expect(await reads()).toEqual([]);
  });

  test('row security that is off', async () => {
    await walls.admin.query('alter table kolo.country disable row level security');
    expect(await reads()).toEqual(['nobody sees rows of kolo.country']);
    await walls.admin.query('alter table kolo.country enable row level security');
  });

  test('a login that sees past row security', async () => {
    await walls.admin.query('alter role kolo_login superuser');
    expect(await reads()).toContain('kolo_login reads kolo.person without a viewer');
    await walls.admin.query('alter role kolo_login nosuperuser');
  });
});

test('a server that connects as somebody else is told so', async () => {
  const { host, port, user, database, password } = walls.admin;
  const superuser = new pg.Pool({ host, port, user, database, password: password ?? '', max: 1 });
  const refused = expect(assertWalls(superuser)).rejects.toThrow('connected as postgres, not as kolo_login');
  await refused.finally(() => superuser.end());
});
