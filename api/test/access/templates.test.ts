import { type Subject, scopeShape, tables, viewerSettings } from '@kolo/access';
import { interpret, type Row, template, templateSql, viewer } from '@kolo/access/proof';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { fillWithRandomRows } from './random-rows.ts';
import { byExpression } from './row-sets.ts';
import { type Walls, wallsOf } from './walls.ts';

let walls: Walls;
let rows: ReadonlyMap<Subject, readonly Row[]>;

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  rows = await fillWithRandomRows(walls.admin, 100, 7);
});
afterAll(() => walls.close());

test('any composition of templates means the same to PostgreSQL as read literally', async () => {
  await fc.assert(
    fc.asyncProperty(template, viewer, async (where, scopes) => {
      const expected = (rows.get('CaseNote') ?? []).flatMap((one, index) =>
        interpret(where, scopes, one) ? [index + 1] : [],
      );
      expect(
        await byExpression(
          walls.admin,
          viewerSettings(scopes),
          'CaseNote',
          templateSql(where, tables.CaseNote.windows),
        ),
        scopeShape(scopes),
      ).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
