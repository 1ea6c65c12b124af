import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { perform, type TaskAnswer, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let c: Consortium;
let ana: GraphqlClient;
let mira: GraphqlClient;
let own: string;
let open: string;
let done: string;

beforeAll(async () => {
  api = await startApi();
  c = await foundConsortium(api.world);
  ana = await api.actAs(c.niš.caseworker);
  mira = await api.actAs(c.manager);
  own = c.niš.caseworker.membershipId;
});
afterAll(() => api.close());
beforeEach(async () => {
  const monthly = { due_on: '2018-01-31', repeats: 'monthly', kind: 'follow_up', what: 'Ask about sales' } as const;
  open = await c.niš.case.task(c.niš.caseworker, monthly);
  done = await c.niš.case.task(c.niš.caseworker, { ...monthly, status: 'done', ended_on: '2018-02-01' });
});

const reason = 'Read the sheet wrongly.';
const correct = (client: GraphqlClient, more: object) =>
  perform<TaskAnswer>(client, 'correctCaseTask', 'caseTask', { taskId: open, expectedVersion: 1, reason, ...more });
const reopen = (client: GraphqlClient, more: object = {}) =>
  perform<TaskAnswer>(client, 'reopenCaseTask', 'caseTask', { taskId: done, expectedVersion: 1, reason, ...more });
const tomorrow = () => today(new Date(Date.now() + 86_400_000));

test('what is corrected stays in the history, with who and why', async () => {
  const actor = { id: own };
  const { record } = await correct(ana, { what: ' Ask about rent ', dueOn: '2018-02-28', repeats: 'QUARTERLY' });
  expect(record).toMatchObject({ what: 'Ask about rent', dueOn: '2018-02-28', repeats: 'QUARTERLY', version: 2 });
  expect(record?.history.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
    { field: 'DUE_ON', oldValue: '2018-01-31', reason, actor },
    { field: 'REPEATS', oldValue: 'monthly', reason, actor },
    { field: 'WHAT', oldValue: 'Ask about sales', reason, actor },
  ]);
  const once = await correct(mira, { expectedVersion: 2, repeats: null });
  expect(once.record).toMatchObject({ repeats: null });
  expect((await tracesOf(api.database.admin, 'correctCaseTask')).at(-1)).toEqual({
    action: 'update',
    subject: 'CaseTask',
    subject_id: open,
    field_groups: ['narrative'],
  });
});

test('of one that was done the day can be put right', async () => {
  const { record } = await correct(ana, { taskId: done, doneOn: '2018-02-03' });
  expect(record).toMatchObject({ status: 'DONE', endedOn: '2018-02-03' });
  expect(record?.history).toMatchObject([{ field: 'ENDED_ON', oldValue: '2018-02-01', reason }]);
});

test('one that was done is opened again, and doing it once more makes no second follow-up', async () => {
  const completed = await perform<TaskAnswer>(ana, 'completeCaseTask', 'caseTask', {
    taskId: open,
    expectedVersion: 1,
    doneOn: '2018-02-02',
  });
  const next = completed.record?.next;
  const { record } = await reopen(mira, { taskId: open, expectedVersion: 2 });
  expect(record).toMatchObject({
    status: 'OPEN',
    endedOn: null,
    endedBy: null,
    assignee: { id: own },
    next,
    version: 3,
  });
  expect(record?.history.map(({ field, oldValue }) => [field, oldValue]).toSorted()).toEqual([
    ['ENDED_ON', '2018-02-02'],
    ['STATUS', 'done'],
  ]);
  const again = await perform<TaskAnswer>(ana, 'completeCaseTask', 'caseTask', { taskId: open, expectedVersion: 3 });
  expect(again.errors).toEqual([]);
  expect(again.record).toMatchObject({ status: 'DONE', next: { id: next?.id } });
});

test('one that was cancelled comes back too; where its member has left, to whoever brings it back', async () => {
  const gone = await c.niš.partner.caseworker('Gone');
  const cancelled = await c.niš.case.task(gone, { status: 'cancelled', ended_on: '2018-03-01' });
  await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
    gone.membershipId,
  ]);
  const { record } = await reopen(mira, { taskId: cancelled });
  expect(record).toMatchObject({ status: 'OPEN', assignee: { id: c.manager.membershipId } });
});

describe('nothing changes', () => {
  const bad: [string, object, string, string][] = [
    ['without a reason', { what: 'Other', reason: ' ' }, 'reason', 'REQUIRED'],
    ['with no text', { what: ' ' }, 'what', 'REQUIRED'],
    ['with a text too long', { what: 'ж'.repeat(2_001) }, 'what', 'TOO_LONG'],
    ['with a day before the case', { dueOn: '2017-05-31' }, 'dueOn', 'BEFORE_CASE_OPENED'],
    ['with a day of doing what is not done', { doneOn: '2018-02-01' }, 'doneOn', 'TASK_NOT_ENDED'],
    ['with what is there already', { what: ' Ask about sales ', repeats: 'MONTHLY' }, 'taskId', 'NOTHING_CHANGED'],
    ['with a key too short', { what: 'Other', idempotencyKey: 'short' }, 'idempotencyKey', 'INVALID_KEY'],
  ];
  test.each(bad)('%s', async (_name, more, field, code) => {
    const before = await contentOf(api.database.admin);
    expect((await correct(ana, more)).errors).toEqual([{ field: [field], code }]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('of one that is done by a day to come, before the case, or a rhythm; of a task by a rhythm', async () => {
    const plain = await c.niš.case.task(c.niš.caseworker, { kind: 'task' });
    const cases: [object, string, string][] = [
      [{ taskId: done, doneOn: tomorrow() }, 'doneOn', 'IN_FUTURE'],
      [{ taskId: done, doneOn: '2017-05-31' }, 'doneOn', 'BEFORE_CASE_OPENED'],
      [{ taskId: done, repeats: null }, 'repeats', 'TASK_ENDED'],
      [{ taskId: plain, repeats: 'WEEKLY' }, 'repeats', 'ONLY_FOLLOW_UPS_REPEAT'],
    ];
    for (const [more, field, code] of cases)
      expect((await correct(ana, more)).errors).toEqual([{ field: [field], code }]);
  });

  test('of one that is open, or whose case has ended, by opening it again', async () => {
    expect((await reopen(ana, { taskId: open })).errors).toEqual([{ field: ['taskId'], code: 'TASK_NOT_ENDED' }]);
    expect((await reopen(ana, { reason: '' })).errors).toEqual([{ field: ['reason'], code: 'REQUIRED' }]);
    expect((await reopen(ana, { expectedVersion: 9 })).errors).toEqual([
      { field: ['expectedVersion'], code: 'CONFLICT' },
    ]);
    const closed = await c.niš.person.case({ status: 'closed', status_since: '2018-02-01' });
    const ended = await closed.task(c.niš.caseworker, { status: 'done', ended_on: '2018-01-01' });
    expect((await reopen(ana, { taskId: ended })).errors).toEqual([{ field: ['taskId'], code: 'CASE_NOT_OPEN' }]);
  });

  test('with another version than the one that was seen, and the present one is shown', async () => {
    const { record, errors } = await correct(ana, { what: 'Other', expectedVersion: 7 });
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(record).toMatchObject({ id: open, what: 'Ask about sales', version: 1 });
  });

  test('twice under one key', async () => {
    const again = { what: 'Once', idempotencyKey: 'correct-once' };
    const first = await correct(ana, again);
    expect((await correct(ana, again)).record).toEqual(first.record);
  });
});

describe('walls', () => {
  test('another partner’s task reads like none', async () => {
    const boris = await api.actAs(c.pirot.caseworker);
    for (const write of [
      (more: object) => correct(boris, { what: 'Other', ...more }),
      (more: object) => reopen(boris, more),
    ]) {
      const answers = [await write({ taskId: done }), await write({ taskId: ABSENT }), await write({ taskId: 'x' })];
      expect(answers.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
      expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
    }
  });

  test('a coordinator is told that it is not theirs to change', async () => {
    const coordinator = await api.actAs(c.coordinator);
    expect((await correct(coordinator, { what: 'Other' })).codes).toEqual(['FORBIDDEN']);
    expect((await reopen(coordinator)).codes).toEqual(['FORBIDDEN']);
  });

  test('tasks are counted as far as they are seen, and each count is that of its list', async () => {
    await c.niš.restricted.task(c.niš.caseworker);
    const counts = '{ caseTaskCounts(groupBy: [ASSIGNEE], filter: { open: true }) { count assignee { id } } }';
    const list = 'query($ids: [ID!]) { caseTasks(filter: { open: true, assigneeIds: $ids }) { totalCount } }';
    for (const client of [ana, mira, await api.actAs(c.coordinator)]) {
      const { caseTaskCounts } = await client.ask<{ caseTaskCounts: { count: number; assignee: { id: string } }[] }>(
        counts,
      );
      for (const { count, assignee } of caseTaskCounts) {
        const { caseTasks } = await client.ask<{ caseTasks: { totalCount: number } }>(list, { ids: [assignee.id] });
        expect(caseTasks.totalCount).toBe(count);
      }
    }
    const seen = async (client: GraphqlClient) =>
      (await client.ask<{ caseTaskCounts: { count: number }[] }>('{ caseTaskCounts(groupBy: []) { count } }'))
        .caseTaskCounts;
    expect((await seen(mira))[0]?.count).toBeGreaterThan((await seen(ana))[0]?.count ?? 0);
  });
});
