import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform, type TaskAnswer } from '../../../test/support/casework.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let niš: PartnerOfTest;
let [ana, boris, mila, maja]: Member[] = [];
let joining: Joining;
let manager: GraphqlClient;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  joining = new Joining(api);
  niš = await api.world.partner({ short_name: 'Niš' });
  [ana, boris] = [await niš.caseworker('Ana'), await niš.caseworker('Boris')];
  [mila, maja] = [await niš.manager('Mila'), await niš.manager('Maja')];
  manager = await api.actAs(mila as Member);
});
beforeEach(async () => {
  file = await niš.case({ caseworker: ana as Member });
});
afterAll(() => api.close());

const idOf = (member: Member | undefined) => member?.membershipId ?? '';
const addTask = (client: GraphqlClient, assigneeId: string, more: object = {}) =>
  perform<TaskAnswer>(client, 'addCaseTask', 'caseTask', {
    caseId: file.id,
    kind: 'TASK',
    what: 'Call the shelter',
    dueOn: '2030-01-07',
    assigneeId,
    ...more,
  });
const restrict = (expectedVersion = 1) =>
  perform<CaseAnswer>(manager, 'setCaseRestricted', 'case', { caseId: file.id, restricted: true, expectedVersion });
const stands = async (id: string | undefined) =>
  (
    await api.database.admin.query<{ assignee_id: string; version: number; status: string }>(
      'select assignee_id, version, status from kolo.case_task where id = $1',
      [id],
    )
  ).rows[0];
const rowsOf = async (sql: string, values: unknown[]) => (await api.database.admin.query(sql, values)).rows;

describe('a task of a restricted case belongs to somebody who sees it', () => {
  test('it is not given to anybody else, neither when it is added nor later', async () => {
    expect((await restrict()).errors).toEqual([]);
    const refused = [{ field: ['assigneeId'], code: 'MEMBER_SEES_NOT_CASE' }];
    for (const client of [manager, await api.actAs(ana as Member)])
      expect((await addTask(client, idOf(boris))).errors).toEqual(refused);
    for (const seeing of [ana, maja]) expect((await addTask(manager, idOf(seeing))).errors).toEqual([]);

    const { record } = await addTask(manager, idOf(ana));
    const give = (assigneeId: string) =>
      perform(manager, 'reassignCaseTask', 'caseTask', { taskId: record?.id, assigneeId, expectedVersion: 1 });
    expect((await give(idOf(boris))).errors).toEqual(refused);
    expect((await stands(record?.id))?.assignee_id).toBe(idOf(ana));
    expect((await give(idOf(maja))).errors).toEqual([]);
  });

  test('restricting gives what others have open to its caseworker, who is told of it', async () => {
    const [hidden, own, managers] = [
      (await addTask(manager, idOf(boris))).record,
      (await addTask(manager, idOf(ana))).record,
      (await addTask(manager, idOf(maja))).record,
    ];
    const ended = (await addTask(manager, idOf(boris))).record;
    await perform(manager, 'cancelCaseTask', 'caseTask', { taskId: ended?.id, expectedVersion: 1 });
    await api.database.admin.query('delete from kolo.notice');
    expect((await restrict()).errors).toEqual([]);

    expect(await stands(hidden?.id)).toMatchObject({ assignee_id: idOf(ana), version: 2 });
    expect(await stands(own?.id)).toMatchObject({ assignee_id: idOf(ana), version: 1 });
    expect(await stands(managers?.id)).toMatchObject({ assignee_id: idOf(maja), version: 1 });
    expect(await stands(ended?.id)).toMatchObject({ assignee_id: idOf(boris), status: 'cancelled' });
    expect(await rowsOf('select kind, task_id from kolo.notice where user_id = $1', [ana?.userId])).toEqual([
      expect.objectContaining({ task_id: hidden?.id }),
    ]);
  });

  test('where nobody works it, they become those of the manager who restricts it', async () => {
    const task = (await addTask(manager, idOf(boris))).record;
    await perform(manager, 'assignCase', 'case', { caseId: file.id, caseworkerId: null, expectedVersion: 1 });
    expect((await restrict(2)).errors).toEqual([]);
    expect((await stands(task?.id))?.assignee_id).toBe(idOf(mila));
  });

  test.each(['assignCase', 'assignCases'])('it goes with the case that changes hands: %s', async (mutation) => {
    await restrict();
    const task = (await addTask(manager, idOf(ana))).record;
    const seen = { caseId: file.id, expectedVersion: 2 };
    const which = mutation === 'assignCase' ? seen : { cases: [seen] };
    const noun = mutation === 'assignCase' ? 'case' : 'cases';
    const outcome = await perform(manager, mutation, noun, { ...which, caseworkerId: idOf(boris) });
    expect(outcome.errors).toEqual([]);
    expect((await stands(task?.id))?.assignee_id).toBe(idOf(boris));
    const client = await api.actAs(boris as Member);
    expect(
      await client.ask('query($id: ID!) { case(id: $id) { tasks(first: 1) { nodes { id } } } }', { id: file.id }),
    ).toEqual({ case: { tasks: { nodes: [{ id: task?.id }] } } });
  });

  test('a case that is open to all leaves its tasks with who has them', async () => {
    const task = (await addTask(manager, idOf(ana))).record;
    await perform(manager, 'assignCase', 'case', { caseId: file.id, caseworkerId: idOf(boris), expectedVersion: 1 });
    expect((await stands(task?.id))?.assignee_id).toBe(idOf(ana));
  });

  test('one that ended before and is opened again, and the next of a follow-up, fall to whoever sees them', async () => {
    const followUp = { kind: 'FOLLOW_UP', repeats: 'WEEKLY', dueOn: '2025-01-06' };
    const task = (await addTask(manager, idOf(boris), followUp)).record;
    await perform(manager, 'cancelCaseTask', 'caseTask', { taskId: task?.id, expectedVersion: 1 });
    await restrict();
    const client = await api.actAs(ana as Member);
    const again = { taskId: task?.id, reason: 'It is needed after all.', expectedVersion: 2 };
    expect((await perform(client, 'reopenCaseTask', 'caseTask', again)).errors).toEqual([]);
    expect(await stands(task?.id)).toMatchObject({ assignee_id: idOf(ana), status: 'open' });
    const done = { taskId: task?.id, expectedVersion: 3 };
    const { record } = await perform<TaskAnswer>(client, 'completeCaseTask', 'caseTask', done);
    expect(record?.next?.assignee.id).toBe(idOf(ana));
  });

  test('what a manager who leaves has there goes to its caseworker, not to a successor who would not see it', async () => {
    const leaver = await niš.manager('Odlazi');
    await restrict();
    const walled = (await addTask(manager, leaver.membershipId)).record;
    file = await niš.case({ restricted: true });
    const nobodys = (await addTask(manager, leaver.membershipId)).record;
    file = await niš.case();
    const open = (await addTask(manager, leaver.membershipId)).record;
    const left = await joining.run(mila as Member, 'deactivateMember', {
      membershipId: leaver.membershipId,
      reassignTo: idOf(boris),
    });
    expect(left.errors).toEqual([]);
    expect((await stands(walled?.id))?.assignee_id).toBe(idOf(ana));
    expect((await stands(nobodys?.id))?.assignee_id).toBe(idOf(mila));
    expect((await stands(open?.id))?.assignee_id).toBe(idOf(boris));
  });

  test('a successor who is a manager takes them as everything else', async () => {
    const leaver = await niš.manager('Odlazi i ona');
    await restrict();
    const walled = (await addTask(manager, leaver.membershipId)).record;
    const left = await joining.run(mila as Member, 'deactivateMember', {
      membershipId: leaver.membershipId,
      reassignTo: idOf(maja),
    });
    expect(left.errors).toEqual([]);
    expect((await stands(walled?.id))?.assignee_id).toBe(idOf(maja));
  });
});
