import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { perform, type TaskAnswer, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { today } from '../../platform/today.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let mira: GraphqlClient;
let own: string;
let taskId: string;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  mira = await api.actAs(consortium.manager);
  own = consortium.niš.caseworker.membershipId;
});
afterAll(() => api.close());
beforeEach(async () => {
  taskId = await consortium.niš.case.task(consortium.niš.caseworker, { due_on: '2018-01-31', repeats: 'monthly' });
});

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const day = (from: number) => today(new Date(Date.now() + from * 86_400_000));
type Change = 'completeCaseTask' | 'cancelCaseTask' | 'reassignCaseTask';
const changes: readonly Change[] = ['completeCaseTask', 'cancelCaseTask', 'reassignCaseTask'];
const valid = (mutation: Change | 'addCaseTask'): object =>
  mutation === 'addCaseTask'
    ? { caseId: consortium.niš.case.id, kind: 'TASK', what: ' Ask for the papers. ', dueOn: day(7) }
    : {
        taskId,
        expectedVersion: 1,
        ...(mutation === 'completeCaseTask' && { doneOn: '2018-02-02' }),
        ...(mutation === 'reassignCaseTask' && { assigneeId: consortium.manager.membershipId }),
      };
const write = (client: GraphqlClient, mutation: Change | 'addCaseTask', more: object = {}) =>
  perform<TaskAnswer>(client, mutation, 'caseTask', { ...valid(mutation), ...more });

test('a task is added for oneself or a colleague, given to another, and done', async () => {
  const { record } = await write(ana, 'addCaseTask');
  expect(record).toMatchObject({ status: 'OPEN', dueOn: day(7), assignee: { id: own }, endedOn: null, next: null });
  const task = { taskId: record?.id };
  const passed = await write(ana, 'reassignCaseTask', task);
  expect(passed.record?.assignee?.id).toBe(consortium.manager.membershipId);
  const { record: done } = await write(mira, 'completeCaseTask', { ...task, expectedVersion: 2, doneOn: null });
  const endedBy = { id: consortium.manager.membershipId };
  expect(done).toMatchObject({ status: 'DONE', endedOn: today(), endedBy, version: 3, next: null });
  for (const mutation of ['addCaseTask', 'reassignCaseTask', 'completeCaseTask'])
    expect((await tracesOf(api.database.admin, mutation)).at(-1)).toMatchObject({
      subject: 'CaseTask',
      subject_id: record?.id,
      field_groups: ['narrative'],
    });
});

test('a follow-up makes the next in the same write, once, on the last day of a shorter month', async () => {
  const given = { idempotencyKey: `done ${taskId}` };
  const nexts = [];
  for (const _ of [1, 2]) nexts.push((await write(ana, 'completeCaseTask', given)).record?.next);
  expect(nexts[0]).toMatchObject({ dueOn: '2018-02-28', assignee: { id: own } });
  expect(nexts[1]).toEqual(nexts[0]);
});

test('the next of somebody who left goes to whoever did it; cancelled, there is none', async () => {
  const leaver = await consortium.niš.partner.caseworker('Leaver');
  taskId = await consortium.niš.case.task(leaver, { repeats: 'weekly' });
  await api.database.admin.query(
    `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`,
    [leaver.membershipId],
  );
  expect((await write(ana, 'completeCaseTask')).record?.next?.assignee.id).toBe(own);
  taskId = await consortium.niš.case.task(consortium.niš.caseworker, { repeats: 'weekly' });
  const { record } = await write(ana, 'cancelCaseTask');
  expect(record).toMatchObject({ status: 'CANCELLED', endedOn: today(), endedBy: { id: own }, next: null });
});

describe('bad input is told in its field, and nothing changes', () => {
  const wrong: [string, Change | 'addCaseTask', () => object, string, string][] = [
    ['nothing to do', 'addCaseTask', () => ({ what: '' }), 'what', 'REQUIRED'],
    ['too much to say', 'addCaseTask', () => ({ what: 'x'.repeat(2001) }), 'what', 'TOO_LONG'],
    ['due before the opening', 'addCaseTask', () => ({ dueOn: '2017-05-31' }), 'dueOn', 'BEFORE_CASE_OPENED'],
    ['a task that repeats', 'addCaseTask', () => ({ repeats: 'WEEKLY' }), 'repeats', 'ONLY_FOLLOW_UPS_REPEAT'],
    ['for nobody', 'addCaseTask', () => ({ assigneeId: ABSENT }), 'assigneeId', 'UNKNOWN_CHOICE'],
    ['done tomorrow', 'completeCaseTask', () => ({ doneOn: day(1) }), 'doneOn', 'IN_FUTURE'],
    ['done before the opening', 'completeCaseTask', () => ({ doneOn: '2017-05-31' }), 'doneOn', 'BEFORE_CASE_OPENED'],
    ['for whoever has it', 'reassignCaseTask', () => ({ assigneeId: own }), 'assigneeId', 'NOTHING_CHANGED'],
    [
      'for somebody elsewhere',
      'reassignCaseTask',
      () => ({ assigneeId: consortium.pirot.caseworker.membershipId }),
      'assigneeId',
      'UNKNOWN_CHOICE',
    ],
  ];
  test.each(wrong)('%s', async (_name, mutation, more, field, code) => {
    const before = await contentOf(api.database.admin);
    expect(await write(ana, mutation, more())).toMatchObject({ record: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a task of a closed case', async () => {
    const closed = await consortium.niš.person.case({ status: 'closed', status_since: '2018-03-01' });
    expect((await write(ana, 'addCaseTask', { caseId: closed.id })).errors).toEqual([
      { field: ['caseId'], code: 'CASE_NOT_OPEN' },
    ]);
  });

  test.each(changes)('%s: of a task that has ended, or was changed by somebody else', async (mutation) => {
    await write(ana, 'cancelCaseTask');
    expect((await write(ana, mutation, { expectedVersion: 2 })).errors).toEqual([
      { field: ['taskId'], code: 'TASK_ENDED' },
    ]);
    const stale = await write(ana, mutation);
    expect(stale.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(stale.record).toMatchObject({ status: 'CANCELLED', version: 2 });
  });
});

test('closing a case and adding a task to it go one after the other: no closed case has an open task', async () => {
  for (let turn = 0; turn < 15; turn += 1) {
    const file = await consortium.niš.person.case();
    const closing = { caseId: file.id, expectedVersion: 1, exitReason: 'OTHER', openTasks: 'REFUSE' };
    const [closed, added] = await Promise.all([
      perform(mira, 'closeCase', 'case', closing),
      write(ana, 'addCaseTask', { caseId: file.id }),
    ]);
    const refused = [...closed.errors, ...added.errors].map(({ code }) => code);
    expect(refused).toHaveLength(1);
    expect(['OPEN_TASKS', 'CASE_NOT_OPEN']).toContain(refused[0]);
  }
});

test('two who do the same follow-up at once make one next', async () => {
  const both = await Promise.all([ana, mira].map((client) => write(client, 'completeCaseTask')));
  expect(both.flatMap(({ errors }) => errors)).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
  expect(new Set(both.map(({ record }) => record?.next?.id)).size).toBe(1);
});

describe('who may not', () => {
  test.each(changes)('%s: another partner’s and a restricted one are the same as none', async (mutation) => {
    const { pirot, niš, manager } = consortium;
    const ids = [await pirot.case.task(pirot.caseworker), await niš.restricted.task(manager), ABSENT, 'x'];
    const answers = await Promise.all(ids.map((id) => write(ana, mutation, { taskId: id })));
    expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test.each(['coordinator', 'regional', 'administrator', 'officer'] as const)('a %s', async (who) => {
    const client = await api.actAs(consortium[who]);
    for (const mutation of [...changes, 'addCaseTask'] as const)
      expect((await write(client, mutation)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('lists across cases', () => {
  interface List {
    readonly totalCount: number;
    readonly nodes: readonly { id: string; dueOn: string; case: { id: string } | null }[];
  }
  const list = async (client: GraphqlClient, filter: object, more = '') =>
    (
      await client.ask<{ caseTasks: List }>(
        `query($filter: CaseTaskFilter) { caseTasks(first: 100, filter: $filter ${more}) { totalCount nodes { id dueOn case { id } } } }`,
        { filter },
      )
    ).caseTasks;

  test('overdue, due this week and mine: each number opens exactly the list that it counts', async () => {
    const { niš, pirot, manager } = consortium;
    const soon = await niš.case.task(niš.caseworker, { due_on: day(3) });
    const yesterday = await niš.case.task(niš.caseworker, { due_on: day(-1) });
    const now = await niš.case.task(niš.caseworker, { due_on: today() });
    const done = await niš.case.task(niš.caseworker, { due_on: day(-1), status: 'done' });
    const other = await niš.case.task(manager, { due_on: day(-2) });
    await pirot.case.task(pirot.caseworker, { due_on: day(-1) });
    const ids = async (filter: object) => {
      const { totalCount, nodes } = await list(ana, filter);
      expect(totalCount).toBe(nodes.length);
      expect(nodes.map(({ dueOn }) => dueOn)).toEqual(nodes.map(({ dueOn }) => dueOn).toSorted());
      return new Set(nodes.map(({ id }) => id));
    };
    const mine = { assigneeIds: [own] };
    const overdue = await ids({ ...mine, overdue: true });
    expect(overdue).toContain(yesterday);
    for (const id of [soon, now, done, other]) expect(overdue).not.toContain(id);
    expect(await ids({ ...mine, open: true, dueFrom: today(), dueUntil: day(6) })).toEqual(new Set([now, soon]));
    expect(await ids({ open: true, assigneeIds: [own, manager.membershipId] })).toContain(other);
    expect(await ids({ open: false, dueFrom: day(-1), dueUntil: day(-1) })).toEqual(new Set([done]));
    const all = await ids({});
    expect(all.size).toBe((await ids({ overdue: true })).size + (await ids({ overdue: false })).size);
    expect(all.size).toBe((await ids({ open: true })).size + (await ids({ open: false })).size);
    expect(await ids({ assigneeIds: [] })).toEqual(new Set());
    expect(await ids({ caseIds: [niš.case.id], kinds: ['FOLLOW_UP'] })).toContain(taskId);
    expect(await ids({ caseIds: [pirot.case.id] })).toEqual(new Set());
  });

  test('latest first, page by page', async () => {
    const query = `query($after: String) { caseTasks(first: 3, after: $after, sort: {field: DUE_ON, direction: DESC}) {
      nodes { id dueOn } pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      caseTasks: { nodes: { id: string; dueOn: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const found: { id: string; dueOn: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { caseTasks }: Page = await ana.ask<Page>(query, { after });
      found.push(...caseTasks.nodes);
      after = caseTasks.pageInfo.endCursor;
      more = caseTasks.pageInfo.hasNextPage;
    }
    expect(found.length).toBe((await list(ana, {})).totalCount);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map(({ dueOn }) => dueOn)).toEqual(
      found
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .toReversed(),
    );
  });

  test('reading them leaves a trace', async () => {
    await list(ana, { overdue: true });
    const { rows } = await api.database.admin.query(
      `select subject, field_groups, filter from kolo.audit_event where operation = 'caseTasks' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ subject: 'CaseTask', field_groups: ['narrative'], filter: { overdue: true } }]);
  });

  test('are empty for coordinators, by any filter', async () => {
    for (const who of ['coordinator', 'regional'] as const)
      for (const filter of [{}, { open: true }, { overdue: false }, { assigneeIds: [own] }])
        expect(await list(await api.actAs(consortium[who]), filter)).toEqual({ totalCount: 0, nodes: [] });
  });
});
