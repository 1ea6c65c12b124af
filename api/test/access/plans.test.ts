import { conditionFor, conditionSql, scopeShape, scopeValue } from '@kolo/access';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { asViewer } from '../support/as-viewer.ts';
import { ana } from './small-world.ts';
import { type Walls, wallsOf } from './walls.ts';

let walls: Walls;
let pool: Pool;

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  pool = walls.login(1);
});
afterAll(() => walls.close());

async function planOf(text: string, values: readonly unknown[] = []): Promise<string> {
  return asViewer(pool, ana, async (client) => {
    await client.query('set local enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, [...values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

test('row security reads each setting once a statement, never once a row', async () => {
  const plan = await planOf('select from kolo.case_file');
  expect(plan).toContain('InitPlan');
  expect(plan).not.toContain('SubPlan');
  expect(plan.match(/Filter: .*/)?.[0]).not.toContain('current_setting');
});

test('the condition of the query finds its rows by index under row security', async () => {
  const condition = conditionFor(scopeShape(ana), 'read', 'Case', 'own');
  const values: (readonly string[])[] = [];
  const where = condition
    ? conditionSql(condition, { alias: 'c', param: (name) => `$${values.push(scopeValue(ana, name))}` })
    : 'false';
  const plan = await planOf(`select from kolo.case_file c where ${where}`, values);
  expect(plan).toMatch(/Index Cond: \(partner_id = ANY \('\{.*\}'::uuid\[\]\)\)/);
});

test('words of names are found by ranges of an index under row security, because their comparisons are leakproof', async () => {
  const { rows } = await walls.admin.query<{ name: string }>(
    `select oprcode::regproc::text as name from pg_operator join pg_proc p on p.oid = oprcode
     where oprname in ('=', '<', '>=') and oprleft = oprright and oprleft in ('text'::regtype, 'uuid'::regtype, 'date'::regtype)
       and not proleakproof`,
  );
  expect(rows).toEqual([]);
  const [partnerId] = ana.roles.caseworker?.partners ?? [];
  const plan = await planOf(
    `select person_id from kolo.person_name_word where partner_id = $1 and word >= 'mil' and word < 'mil' || U&'\\+10FFFF'`,
    [partnerId],
  );
  expect(plan).toMatch(/Index Cond: \(\(partner_id = '.*'::uuid\) AND \(word >= 'mil'::text\) AND \(word < /);
});
