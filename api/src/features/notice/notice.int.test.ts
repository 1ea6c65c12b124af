import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';

interface NoticeAnswer {
  readonly id: string;
  readonly kind: string;
  readonly readAt: string | null;
  readonly case: { readonly id: string; readonly number: string } | null;
  readonly task: { readonly id: string; readonly what: string } | null;
  readonly member: { readonly displayName: string } | null;
}

const NOTICES = `query($filter: NoticeFilter) { notices(first: 50, filter: $filter) { totalCount nodes {
  id kind createdAt readAt case { id number } task { id what } member { displayName } } } }`;
const UNREAD = '{ viewer { unreadNotices } }';
const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let niš: PartnerOfTest;
let ana: Member;
let boris: Member;
let manager: Member;
let outsider: Member;
let file: CaseOfTest;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  [ana, boris, manager] = [await niš.caseworker('Ana'), await niš.caseworker('Boris'), await niš.manager('Mila')];
  outsider = await (await api.world.partner({ short_name: 'Pirot' })).caseworker('Outsider');
});
beforeEach(async () => {
  await api.database.admin.query('delete from kolo.notice');
  await api.database.admin.query(
    `update kolo.case_task set status = 'cancelled', ended_on = due_on where status = 'open'`,
  );
  file = await niš.case();
});
afterAll(() => api.close());

async function noticesOf(who: Member, filter: object = {}): Promise<NoticeAnswer[]> {
  const client = await api.actAs(who);
  return (await client.ask<{ notices: { nodes: NoticeAnswer[] } }>(NOTICES, { filter })).notices.nodes;
}
const kindsFor = async (who: Member) => (await noticesOf(who)).map(({ kind }) => kind);
const unreadOf = async (who: Member) =>
  (await (await api.actAs(who)).ask<{ viewer: { unreadNotices: number } }>(UNREAD)).viewer.unreadNotices;

function send(client: GraphqlClient, mutation: string, input: object = {}) {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const fields = mutation === 'markAllNoticesRead' ? 'unreadNotices' : 'notice { id readAt }';
  return client.send<Record<string, { notice: NoticeAnswer | null; unreadNotices: number | null }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code } } }`,
    { input: { idempotencyKey: `notice-${keys}`, ...input } },
  );
}
async function assign(by: Member, to: Member, of = file) {
  const { rows } = await api.database.admin.query('select version from kolo.case_file where id = $1', [of.id]);
  const input = { caseId: of.id, caseworkerId: to.membershipId, expectedVersion: rows[0].version };
  const { errors, codes } = await perform(await api.actAs(by), 'assignCase', 'case', input);
  expect([errors, codes]).toEqual([[], []]);
}

describe('with the work', () => {
  test('whoever is given a case is told, and nobody else', async () => {
    await assign(manager, ana);
    expect(await noticesOf(ana)).toMatchObject([
      { kind: 'CASE_ASSIGNED', readAt: null, case: { id: file.id, number: file.number }, task: null, member: null },
    ]);
    expect(await unreadOf(ana)).toBe(1);
    for (const other of [boris, manager, outsider]) expect(await noticesOf(other)).toEqual([]);
  });

  test('nobody is told of what they do themselves', async () => {
    await assign(ana, ana);
    await assign(manager, manager);
    expect([await noticesOf(ana), await noticesOf(manager)]).toEqual([[], []]);
  });

  test('what is refused tells nobody, and what is sent again tells once', async () => {
    const input = { caseId: file.id, caseworkerId: ana.membershipId, idempotencyKey: 'assigned once' };
    const client = await api.actAs(manager);
    await perform(client, 'assignCase', 'case', { ...input, expectedVersion: 7, idempotencyKey: 'refused' });
    expect(await noticesOf(ana)).toEqual([]);
    for (const _ of [1, 2]) await perform(client, 'assignCase', 'case', { ...input, expectedVersion: 1 });
    expect(await kindsFor(ana)).toEqual(['CASE_ASSIGNED']);
  });

  test('each of several cases is told of', async () => {
    const cases = [file, await niš.case()].map(({ id }) => ({ caseId: id, expectedVersion: 1 }));
    const input = { cases, caseworkerId: boris.membershipId };
    await perform(await api.actAs(manager), 'assignCases', 'cases', input);
    expect(await kindsFor(boris)).toEqual(['CASE_ASSIGNED', 'CASE_ASSIGNED']);
  });

  test('whoever is given a task is told; whoever takes one is not', async () => {
    const task = { caseId: file.id, kind: 'TASK', what: 'Call the municipality', dueOn: '2027-01-10' };
    const client = await api.actAs(manager);
    const { record } = await perform<{ id: string; version: number }>(client, 'addCaseTask', 'caseTask', {
      ...task,
      assigneeId: ana.membershipId,
    });
    expect(await noticesOf(ana)).toMatchObject([{ kind: 'TASK_ASSIGNED', task: { what: task.what } }]);
    const taken = { taskId: record?.id, assigneeId: manager.membershipId, expectedVersion: 1 };
    await perform(client, 'reassignCaseTask', 'caseTask', taken);
    await perform(client, 'addCaseTask', 'caseTask', task);
    expect(await noticesOf(manager)).toEqual([]);
  });

  test('a leaver’s cases come as handed over', async () => {
    const leaver = await niš.caseworker('Leaver');
    const own = await niš.case({ caseworker: leaver });
    const client = await api.actAs(manager);
    const { codes, text } = await client.send(
      'mutation($input: DeactivateMemberInput!) { deactivateMember(input: $input) { errors { code } } }',
      {
        input: {
          membershipId: leaver.membershipId,
          reassignTo: boris.membershipId,
          idempotencyKey: 'somebody leaves',
        },
      },
    );
    expect(codes, text).toEqual([]);
    expect(await noticesOf(boris)).toMatchObject([{ kind: 'CASE_HANDED_OVER', case: { id: own.id } }]);
  });

  test('managers are told who waits for them, and for a first manager the administrator', async () => {
    const lead = await api.world.partner({ kind: 'lead_agency' });
    const administrator = await lead.member('administrator');
    await niš.join(await api.world.user('Newcomer'), 'caseworker', { status: 'invited' });
    expect(await noticesOf(manager)).toMatchObject([{ kind: 'MEMBER_WAITING', member: { displayName: 'Newcomer' } }]);
    expect(await noticesOf(administrator)).toEqual([]);
    const vranje = await api.world.partner({ short_name: 'Vranje' });
    await vranje.join(await api.world.user('First'), 'partner_manager', { status: 'invited' });
    expect(await kindsFor(administrator)).toEqual(['MEMBER_WAITING']);
  });

  test('so are the managers of an institution, and for its first one the administrator', async () => {
    const lead = await api.world.partner({ kind: 'lead_agency' });
    const administrator = await lead.member('administrator');
    const prison = await api.world.partner({ kind: 'correctional_institution', short_name: 'Prison' });
    await prison.join(await api.world.user('First warden'), 'institution_manager', { status: 'invited' });
    expect(await kindsFor(administrator)).toEqual(['MEMBER_WAITING']);
    const warden = await prison.member('institution_manager');
    await prison.join(await api.world.user('New officer'), 'treatment_officer', { status: 'invited' });
    expect(await noticesOf(warden)).toMatchObject([{ kind: 'MEMBER_WAITING', member: { displayName: 'New officer' } }]);
    expect(await kindsFor(administrator)).toEqual(['MEMBER_WAITING']);
  });

  test('what is loaded without a viewer tells nobody of work', async () => {
    await (await niš.case({ caseworker: ana })).task(ana);
    expect(await noticesOf(ana)).toEqual([]);
  });

  test('a changed password is told to whose it is', async () => {
    const set = `update auth."account" set "password" = $2 where "userId" =
      (select auth_subject from kolo.user_account where id = $1)`;
    await api.database.admin.query(set, [boris.userId, 'another hash']);
    await api.database.admin.query(set, [boris.userId, 'another hash']);
    expect(await kindsFor(boris)).toEqual(['PASSWORD_CHANGED']);
    expect(await noticesOf(ana)).toEqual([]);
  });
});

describe('by the day', () => {
  const dueAt = (at: string) => api.database.admin.query('select kolo.make_due_notices($1) as made', [at]);
  const madeAt = async (at: string) => Number((await dueAt(at)).rows[0].made);

  test('what is due today and what was due yesterday is told once each', async () => {
    await file.task(ana, { due_on: '2018-06-14' });
    await file.task(ana, { due_on: '2018-06-14', kind: 'follow_up' });
    await file.task(ana, { due_on: '2018-06-15' });
    await file.task(ana, { due_on: '2018-06-14', status: 'done' });
    expect(await madeAt('2018-06-14T08:00:00+02:00')).toBe(2);
    expect((await kindsFor(ana)).toSorted()).toEqual(['FOLLOW_UP_DUE', 'TASK_DUE']);
    expect(await madeAt('2018-06-14T20:00:00+02:00')).toBe(0);
    expect(await madeAt('2018-06-15T03:00:00+02:00')).toBe(3);
    expect(await madeAt('2018-06-16T03:00:00+02:00')).toBe(1);
    expect((await kindsFor(ana)).filter((kind) => kind === 'TASK_OVERDUE')).toHaveLength(3);
  });

  test('a day ends at midnight in Belgrade, in summer and in winter', async () => {
    await file.task(ana, { due_on: '2018-06-14' });
    expect(await madeAt('2018-06-13T21:59:59Z')).toBe(0);
    expect(await madeAt('2018-06-13T22:00:00Z')).toBe(1);
    await file.task(ana, { due_on: '2018-12-14' });
    expect(await madeAt('2018-12-13T22:30:00Z')).toBe(0);
    expect(await madeAt('2018-12-13T23:00:00Z')).toBe(1);
  });

  test('two at once tell once', async () => {
    await file.task(ana, { due_on: '2018-06-14' });
    const at = '2018-06-14T08:00:00Z';
    const other = api.pool;
    await api.database.admin.query('begin');
    await dueAt(at);
    await api.database.admin.query('commit');
    await expect(other.query('select kolo.make_due_notices($1)', [at])).rejects.toMatchObject({ code: '42501' });
    expect(await madeAt(at)).toBe(0);
    expect(await kindsFor(ana)).toEqual(['TASK_DUE']);
  });

  test('what was due long ago, and what somebody has who left, is no news', async () => {
    const leaver = await niš.caseworker('Leaver');
    await file.task(leaver, { due_on: '2018-06-14' });
    await file.task(ana, { due_on: '2018-06-01' });
    await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      leaver.membershipId,
    ]);
    expect(await madeAt('2018-06-14T08:00:00Z')).toBe(0);
  });
});

describe('a notice', () => {
  test('of a record that is no longer readable says nothing of it', async () => {
    await assign(manager, ana);
    await api.database.admin.query('update kolo.case_file set restricted = true, caseworker_id = null where id = $1', [
      file.id,
    ]);
    const client = await api.actAs(ana);
    const { text } = await client.send(NOTICES);
    expect(text).not.toContain(file.id);
    expect(text).not.toContain(file.number);
    expect(await noticesOf(ana)).toMatchObject([{ kind: 'CASE_ASSIGNED', case: null }]);
  });

  test('is marked as read once, and counted no more', async () => {
    await assign(manager, ana);
    const [notice] = await noticesOf(ana);
    const client = await api.actAs(ana);
    const read = async () =>
      (await send(client, 'markNoticeRead', { noticeId: notice?.id })).data?.markNoticeRead?.notice;
    const first = await read();
    expect(first?.readAt).toMatch(/^\d{4}-/);
    expect((await read())?.readAt).toBe(first?.readAt);
    expect(await unreadOf(ana)).toBe(0);
    expect(await noticesOf(ana, { unread: true })).toEqual([]);
    expect(await noticesOf(ana, { unread: false })).toHaveLength(1);
    expect(await tracesOf(api.database.admin, 'markNoticeRead')).toContainEqual({
      action: 'update',
      subject: 'Notice',
      subject_id: notice?.id,
      field_groups: [],
    });
  });

  test('all are marked at once, one’s own only', async () => {
    await assign(manager, ana);
    await assign(manager, ana, await niš.case());
    await assign(manager, boris, await niš.case());
    expect(await unreadOf(ana)).toBe(2);
    const { data } = await send(await api.actAs(ana), 'markAllNoticesRead');
    expect(data?.markAllNoticesRead?.unreadNotices).toBe(0);
    expect([await unreadOf(ana), await unreadOf(boris)]).toEqual([0, 1]);
  });

  test('is put away for good', async () => {
    await assign(manager, ana);
    const [notice] = await noticesOf(ana);
    const client = await api.actAs(ana);
    expect((await send(client, 'dismissNotice', { noticeId: notice?.id })).codes).toEqual([]);
    expect([await noticesOf(ana), await unreadOf(ana)]).toEqual([[], 0]);
    expect((await send(client, 'markNoticeRead', { noticeId: notice?.id })).codes).toEqual(['NOT_FOUND']);
  });

  test.each(['markNoticeRead', 'dismissNotice'])('of somebody else reads as none: %s', async (mutation) => {
    await assign(manager, ana);
    const [notice] = await noticesOf(ana);
    for (const other of [boris, manager, outsider]) {
      const client = await api.actAs(other);
      const sent = [notice?.id, ABSENT, 'x'].map((noticeId) => send(client, mutation, { noticeId }));
      const answers = await Promise.all(sent);
      expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
      expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    }
    expect(await unreadOf(ana)).toBe(1);
  });

  test('is made by no viewer', async () => {
    const { rows } = await api.database.admin.query(
      `select privilege_type from information_schema.table_privileges
       where table_name = 'notice' and grantee = 'kolo_app' and privilege_type = 'INSERT'`,
    );
    expect(rows).toEqual([]);
  });

  test('is nothing for whoever has no active membership', async () => {
    const client = await api.actAs(await api.world.user('Nobody'));
    expect((await send(client, 'markAllNoticesRead')).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the digest', () => {
  test('is off, and set for oneself', async () => {
    const client = await api.actAs(ana);
    const DIGEST = '{ viewer { user { digest } } }';
    expect(await client.ask(DIGEST)).toEqual({ viewer: { user: { digest: 'OFF' } } });
    const set = 'mutation($input: SetDigestInput!) { setDigest(input: $input) { user { digest } errors { code } } }';
    const input = { digest: 'WEEKLY', idempotencyKey: 'once a week' };
    expect(await client.ask(set, { input })).toEqual({ setDigest: { user: { digest: 'WEEKLY' }, errors: [] } });
    expect(await client.ask(set, { input })).toEqual({ setDigest: { user: { digest: 'WEEKLY' }, errors: [] } });
    // Chosen in the middle of a week, it comes on Monday: the days of this week before today count as told.
    const { rows } = await api.database.admin.query(
      `select digest_sent_on = (now() at time zone 'Europe/Belgrade')::date - 1 as told from kolo.user_account where id = $1`,
      [ana.userId],
    );
    expect(rows).toEqual([{ told: true }]);
    expect(await (await api.actAs(boris)).ask(DIGEST)).toEqual({ viewer: { user: { digest: 'OFF' } } });
    expect(await tracesOf(api.database.admin, 'setDigest')).toHaveLength(1);
    const { codes } = await client.send(set, { input: { digest: 'HOURLY', idempotencyKey: 'every hour' } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
