import { scopeShape, scopesOf } from '@kolo/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarations } from '../../src/declarations.ts';
import { mapEntities } from '../../src/platform/database/entity-map.ts';
import { compileRead, type Sort } from '../../src/platform/read/root-query.ts';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

const membership = { id: '0198c000-0000-7000-8000-000000000003', role: 'caseworker', countryCode: 'RS' };
const scopes = scopesOf('u', [{ ...membership, partnerId: '0198c000-0000-7000-8000-000000000001' }]);
const viewer = {
  shape: scopeShape(scopes),
  singles: new Set(['caseworker.partners', 'caseworker.memberships'] as const),
};

/** The plan of a list as the API writes it for a caseworker of one partner, whatever the values will be. */
async function planOf(subject: 'Case' | 'CaseTask', filters: readonly string[], sort: Sort): Promise<string> {
  const entity = mapEntities(api.orm).get(subject);
  if (entity === undefined) throw new Error(`There is no ${subject}`);
  const context = {
    viewer,
    declarationOf: ({ subject: of }: { subject: string }) => declarations[of] ?? {},
    startsAfter: () => false,
  };
  const list = { entity, fields: [], filters, sort, after: false };
  const connection = { nodes: [], cursors: false, total: false, page: true };
  const { statement } = compileRead(context, { kind: 'list', ...list, connection });
  const { admin } = api.database;
  await admin.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off');
  const { rows } = await admin.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${statement.text}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const byDueDay: Sort = { field: 'dueOn', direction: 'asc' };
const byOpening: Sort = { field: 'openedOn', direction: 'desc' };

test.each([
  ['tasks of the partner', 'CaseTask', [], byDueDay, 'case_task_partner_due', []],
  [
    'tasks as they were recorded',
    'CaseTask',
    [],
    { field: 'createdAt', direction: 'desc' },
    'case_task_partner_created',
    [],
  ],
  ['open tasks', 'CaseTask', ['isOpen', 'dueUntil'], byDueDay, 'case_task_partner_open', ['due_on']],
  ['overdue tasks', 'CaseTask', ['isOverdue'], byDueDay, 'case_task_partner_open', ['due_on']],
  [
    'my overdue tasks',
    'CaseTask',
    ['assigneeId', 'isOverdue'],
    byDueDay,
    'case_task_partner_assignee',
    ['assignee_id', 'due_on'],
  ],
  ['unassigned cases', 'Case', ['withoutCaseworker'], byOpening, 'case_file_partner_unassigned', []],
  ['my cases', 'Case', ['caseworkerId', 'status'], byOpening, 'case_file_partner_caseworker', ['caseworker_id']],
  ['cases of a risk', 'Case', ['risk'], byOpening, 'case_file_partner_opened', []],
] as const)('%s: a range of an index in its order', async (_name, subject, filters, sort, index, columns) => {
  const plan = await planOf(subject, filters, sort);
  expect(plan).toMatch(new RegExp(`Index Scan (Backward )?using ${index} on`));
  const cut = plan.slice(plan.indexOf(`using ${index} on`));
  const condition = /Index Cond: (.*)/.exec(cut)?.[1] ?? '';
  for (const column of ['partner_id', ...columns]) expect(condition).toMatch(new RegExp(`\\b${column} [=<]`));
  // What is sorted above the cut is the page itself.
  expect(plan.slice(plan.indexOf('Limit'))).not.toMatch(/Sort/);
});
