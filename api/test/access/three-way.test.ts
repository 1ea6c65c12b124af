import { roles, type Subject, subjects, type ViewerScopes, viewerSettings } from '@kolo/access';
import { type Row, statements, viewer, viewerOfOneRole } from '@kolo/access/proof';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { fillWithRandomRows } from './random-rows.ts';
import { byCondition, byExpression, byOracle, byRowSecurity, byRules, checksOf } from './row-sets.ts';
import { type Walls, wallsOf } from './walls.ts';

const seed = Number(process.env.PROOF_SEED ?? 20_170_401);
const viewers: readonly ViewerScopes[] = [
  ...fc.sample(viewerOfOneRole, { seed, numRuns: 20 }),
  ...fc.sample(viewer, { seed, numRuns: 30 }),
];

let walls: Walls;
let pool: Pool;
let rows: ReadonlyMap<Subject, readonly Row[]>;
const rowsOf = (subject: Subject) => rows.get(subject) ?? [];

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  pool = walls.login(1);
  rows = await fillWithRandomRows(walls.admin, 200, seed);
});
afterAll(() => walls.close());

test('there are 10,000 cases for each subject, and each role is met', () => {
  for (const subject of subjects)
    expect(viewers.length * rowsOf(subject).length, subject).toBeGreaterThanOrEqual(10_000);
  expect(new Set(viewers.flatMap((scopes) => Object.keys(scopes.roles))).size).toBe(roles.length);
});

test('each action that the policy allows is met both allowed and refused', () => {
  for (const { subject, action } of statements) {
    const sets = viewers.map((scopes) => byOracle(scopes, action, subject, rowsOf(subject)));
    expect(
      sets.some((set) => set.length > 0),
      `${action} ${subject} allowed`,
    ).toBe(true);
    expect(
      sets.some((set) => set.length < rowsOf(subject).length),
      `${action} ${subject} refused`,
    ).toBe(true);
  }
});

describe.each(subjects)('%s', (subject) => {
  test('read: rules, condition and row security give the rows of the oracle', async () => {
    for (const scopes of viewers) {
      const expected = byOracle(scopes, 'read', subject, rowsOf(subject));
      expect(byRules(scopes, 'read', subject, rowsOf(subject)), 'rules').toEqual(expected);
      expect(await byCondition(walls.admin, scopes, 'read', subject), 'condition').toEqual(expected);
      expect(await byRowSecurity(pool, scopes, subject), 'row security').toEqual(expected);
    }
  });

  test.each(['create', 'update'] as const)('%s: so do the rows that may be written', async (action) => {
    const checks = await checksOf(walls.admin, action, subject);
    for (const scopes of viewers) {
      const expected = byOracle(scopes, action, subject, rowsOf(subject));
      expect(byRules(scopes, action, subject, rowsOf(subject)), 'rules').toEqual(expected);
      expect(await byCondition(walls.admin, scopes, action, subject), 'condition').toEqual(expected);
      for (const check of checks) {
        const found = await byExpression(walls.admin, viewerSettings(scopes), subject, check);
        expect(found, 'row security').toEqual(expected);
      }
    }
  });
});
