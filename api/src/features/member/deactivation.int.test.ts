import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let c: Consortium;
let joining: Joining;
let niš: PartnerOfTest;

beforeAll(async () => {
  api = await startApi();
  c = await foundConsortium(api.world);
  joining = new Joining(api);
  niš = c.niš.partner;
});
afterAll(() => api.close());

const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;
const caseworkerOf = async ({ id }: CaseOfTest) =>
  (await rowsOf('select caseworker_id, version from kolo.case_file where id = $1', [id]))[0];
const leave = (member: Member, more: object = {}) =>
  joining.run(c.manager, 'deactivateMember', { membershipId: member.membershipId, ...more });
const sessionsOf = (member: Member) =>
  rowsOf(
    'select "id" from auth."session" where "userId" = (select auth_subject from kolo.user_account where id = $1)',
    [member.userId],
  );

/** Somebody with an open, a restricted and a closed case, who wrote a note. */
async function busy(name: string) {
  const member = await niš.caseworker(name);
  const open = await niš.case({ caseworker: member });
  const restricted = await niš.case({ caseworker: member, restricted: true });
  const closed = await niš.case({ caseworker: member, status: 'closed', status_since: '2018-02-01' });
  await open.note(member, 'written before leaving');
  return { member, open, restricted, closed };
}

describe('somebody leaves', () => {
  test('what is open goes to the successor, what is closed stays, and the next request is refused', async () => {
    const { member, open, restricted, closed } = await busy('Odlazi');
    const client = await api.actAs(member);
    expect((await client.send('{ cases { totalCount } }')).codes).toEqual([]);
    await api.signIn(member);
    const successor = await niš.caseworker('Preuzima');
    const input = {
      membershipId: member.membershipId,
      reassignTo: successor.membershipId,
      expectedVersion: 1,
      idempotencyKey: 'leaving-with-successor',
    };
    const done = await joining.run(c.manager, 'deactivateMember', input);
    expect(done).toMatchObject({
      errors: [],
      membership: { status: 'DEACTIVATED', version: 2, displayName: 'Odlazi' },
    });
    for (const file of [open, restricted])
      expect(await caseworkerOf(file)).toEqual({ caseworker_id: successor.membershipId, version: 2 });
    expect((await caseworkerOf(closed)).caseworker_id).toBe(member.membershipId);
    expect(await sessionsOf(member)).toEqual([]);
    expect((await client.send('{ cases { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect(await rowsOf('select body from kolo.case_note where author_id = $1', [member.membershipId])).toHaveLength(1);

    const again = await joining.run(c.manager, 'deactivateMember', input);
    expect(again.membership).toEqual(done.membership);
    expect(
      (await joining.events('deactivateMember')).filter((it) => it.subject_id === member.membershipId),
    ).toMatchObject([{ action: 'update', subject: 'Membership', partner_id: niš.id, user_id: c.manager.userId }]);
    const ended = await leave(member);
    expect(ended.errors).toEqual([{ field: ['membershipId'], code: 'MEMBER_NOT_IN_FORCE' }]);
  });

  test('or to nobody, where that is said', async () => {
    const { member, open, restricted } = await busy('Bez naslednika');
    expect((await leave(member, { unassign: true, reassignTo: null })).errors).toEqual([]);
    for (const file of [open, restricted]) expect((await caseworkerOf(file)).caseworker_id).toBeNull();
  });

  test('open tasks go the same way, and to the manager where nobody takes over: a task is always somebody’s', async () => {
    const assignee = async (id: string) =>
      (await rowsOf('select assignee_id from kolo.case_task where id = $1', [id]))[0].assignee_id;
    const successor = await niš.caseworker('Preuzima zadatke');
    for (const [more, heir] of [
      [{ reassignTo: successor.membershipId }, successor],
      [{ unassign: true }, c.manager],
    ] as const) {
      const { member, open, restricted } = await busy('Sa zadacima');
      const tasks = [await open.task(member), await restricted.task(member)];
      const done = await open.task(member, { status: 'done', ended_on: '2018-06-01' });
      expect((await leave(member, more)).errors).toEqual([]);
      for (const id of tasks) expect(await assignee(id)).toBe(heir.membershipId);
      expect(await assignee(done)).toBe(member.membershipId);
    }
  });

  test('without a word about it where nothing is open', async () => {
    const member = await niš.caseworker('Slobodna');
    expect((await leave(member)).errors).toEqual([]);
  });

  test('and goes on where they are an active member elsewhere', async () => {
    const member = await niš.caseworker('Na dva mesta');
    const elsewhere = await c.pirot.partner.join(member, 'caseworker');
    const client = await api.actAs(member);
    expect((await leave(member)).errors).toEqual([]);
    expect(await sessionsOf(member)).toHaveLength(1);
    expect(await client.ask('{ viewer { memberships { id } } }')).toEqual({
      viewer: { memberships: [{ id: elsewhere }] },
    });
    expect((await client.send('query($id: ID!) { case(id: $id) { id } }', { id: c.niš.case.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('a waiting membership elsewhere keeps no session', async () => {
    const member = await niš.caseworker('Čeka drugde');
    await c.pirot.partner.join(member, 'caseworker', { status: 'invited', confirmed_at: null });
    const client = await api.actAs(member);
    expect((await leave(member)).errors).toEqual([]);
    expect((await client.send('{ viewer { user { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('a manager hands over and leaves as well, when another stays', async () => {
    const second = await niš.manager('Druga');
    const file = await niš.case({ caseworker: second });
    expect((await leave(second, { reassignTo: c.manager.membershipId })).errors).toEqual([]);
    expect((await caseworkerOf(file)).caseworker_id).toBe(c.manager.membershipId);
  });
});

describe('nobody leaves and nothing is handed over', () => {
  let member: Member;
  let left: Member;
  beforeAll(async () => {
    member = (await busy('Ostaje')).member;
    left = await niš.caseworker('Otišla');
    await leave(left);
  });
  const refusals: [string, () => object | Promise<object>, string, string][] = [
    ['without saying who takes over', () => ({}), 'reassignTo', 'SUCCESSOR_NEEDED'],
    ['with unassign: false', () => ({ unassign: false }), 'reassignTo', 'SUCCESSOR_NEEDED'],
    [
      'to somebody and to nobody',
      () => ({ reassignTo: c.manager.membershipId, unassign: true }),
      'unassign',
      'SUCCESSOR_AND_NOBODY',
    ],
    ['to oneself', () => ({ reassignTo: member.membershipId }), 'reassignTo', 'SUCCESSOR_NOT_ACTIVE'],
    ['to who has left', () => ({ reassignTo: left.membershipId }), 'reassignTo', 'SUCCESSOR_NOT_ACTIVE'],
    [
      'to who waits',
      async () => ({
        reassignTo: await niš.join(await api.world.user('Waits'), 'caseworker', {
          status: 'invited',
          confirmed_at: null,
        }),
      }),
      'reassignTo',
      'SUCCESSOR_NOT_ACTIVE',
    ],
    [
      'to somebody of another partner',
      () => ({ reassignTo: c.pirot.caseworker.membershipId }),
      'reassignTo',
      'SUCCESSOR_NOT_ACTIVE',
    ],
    ['to nobody there is', () => ({ reassignTo: ABSENT }), 'reassignTo', 'SUCCESSOR_NOT_ACTIVE'],
    ['to what is no id', () => ({ reassignTo: 'x' }), 'reassignTo', 'SUCCESSOR_NOT_ACTIVE'],
  ];
  test.each(refusals)('%s', async (_name, given, field, code) => {
    const more = await given();
    const before = await contentOf(api.database.admin);
    const { membership, errors } = await leave(member, more);
    expect({ membership, errors }).toEqual({ membership: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('when the last step fails: sessions, cases and membership stay together', async () => {
    await api.database.admin.query(`
      create function public.no_audit() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
      create trigger no_audit before insert on kolo.audit_event for each row execute function public.no_audit()`);
    const client = await api.actAs(member);
    const before = await contentOf(api.database.admin);
    const { codes } = await leave(member, { unassign: true });
    await api.database.admin.query('drop trigger no_audit on kolo.audit_event; drop function public.no_audit()');
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await contentOf(api.database.admin)).toEqual(before);
    expect((await client.send('{ cases { totalCount } }')).codes).toEqual([]);
  });
});

test('two managers who end each other at once leave one', async () => {
  const partner = await api.world.partner({ short_name: 'Prokuplje' });
  const [one, other] = [await partner.manager('Jedna'), await partner.manager('Druga')];
  const clients = [await api.actAs(one), await api.actAs(other)];
  for (const client of clients) await client.ask('{ viewer { user { id } } }');
  const lock = `select pg_advisory_lock(hashtextextended('members of ' || $1::text, 0))`;
  await api.database.admin.query(lock, [partner.id]);
  const both = Promise.all([
    joining.run(one, 'deactivateMember', { membershipId: other.membershipId }),
    joining.run(other, 'deactivateMember', { membershipId: one.membershipId }),
  ]);
  // Both are past the proof of who they are, and wait.
  const waitingForBoth = async (): Promise<void> => {
    const [{ n }] = await rowsOf(`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`);
    if (n < 2) return waitingForBoth();
  };
  await waitingForBoth();
  await api.database.admin.query(lock.replace('advisory_lock', 'advisory_unlock'), [partner.id]);
  const outcomes = await both;
  expect(outcomes.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['LAST_MANAGER']);
  const active = await rowsOf(`select id from kolo.membership where partner_id = $1 and status = 'active'`, [
    partner.id,
  ]);
  expect(active).toHaveLength(1);
});
