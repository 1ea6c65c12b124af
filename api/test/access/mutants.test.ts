import { type Subject, tables, type ViewerScopes, viewerSettings } from '@kolo/access';
import {
  type Mutant,
  mutantsOf,
  type Row,
  rowPolicies,
  scopesRead,
  statements,
  viewer,
  viewerOfOneRole,
} from '@kolo/access/proof';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { fillWithRandomRows } from './random-rows.ts';
import { byExpression, byOracle } from './row-sets.ts';
import { type Walls, wallsOf } from './walls.ts';

const viewers: readonly ViewerScopes[] = [
  ...fc.sample(viewerOfOneRole, { seed: 3, numRuns: 60 }),
  ...fc.sample(viewer, { seed: 3, numRuns: 40 }),
];

let walls: Walls;
let rows: ReadonlyMap<Subject, readonly Row[]>;

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  rows = await fillWithRandomRows(walls.admin, 400, 3);
});
afterAll(() => walls.close());

/** Who holds the role whose rule is at fault shows it soonest. */
function holdersFirst({ name }: Mutant): readonly ViewerScopes[] {
  const [holder = ''] = name.split(' ');
  return viewers.toSorted((a, b) => Number(holder in b.roles) - Number(holder in a.roles));
}

/** Whether PostgreSQL lets some viewer at other rows than the oracle by what a policy compiles to. */
async function isFound(mutant: Mutant): Promise<boolean> {
  const { subject, action, statements: faulty } = mutant;
  const name = `${tables[subject].table}_${action}`;
  const condition = rowPolicies(faulty).find((policy) => policy.name === name)?.condition ?? 'false';
  for (const scopes of holdersFirst(mutant)) {
    const expected = byOracle(scopes, action, subject, rows.get(subject) ?? []);
    const found = await byExpression(walls.admin, viewerSettings(scopes, scopesRead(faulty)), subject, condition);
    if (found.join() !== expected.join()) return true;
  }
  return false;
}

test('PostgreSQL itself shows the fault of every mutant of the policy', { timeout: 300_000 }, async () => {
  const survivors: string[] = [];
  for (const mutant of mutantsOf(statements)) if (!(await isFound(mutant))) survivors.push(mutant.name);
  expect(survivors).toEqual([]);
});
