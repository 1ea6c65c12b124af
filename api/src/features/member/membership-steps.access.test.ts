import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const steps = ['confirmMembership', 'rejectMembership', 'grantFirstManager', 'deactivateMember'] as const;

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

/** Somebody who has accepted and waits. */
async function waiting(partner: PartnerOfTest, role: 'caseworker' | 'partner_manager' = 'caseworker'): Promise<Member> {
  const user = await api.world.user('Waiting');
  return { ...user, membershipId: await partner.join(user, role, { status: 'invited', confirmed_at: null }) };
}
const statusOf = async (id: string) =>
  (await api.database.admin.query('select status from kolo.membership where id = $1', [id])).rows[0].status;

describe('every path to a membership × every role', () => {
  /** Whoever is not a manager of the partner, with what each step on a waiting member there ends in. */
  const others: [string, (c: Consortium) => Member | Promise<Member>, string][] = [
    ['a caseworker of the partner', ({ niš }) => niš.caseworker, 'FORBIDDEN'],
    ['a manager of another partner', ({ pirot }) => pirot.partner.manager('Other'), 'NOT_FOUND'],
    ['a manager in another country', ({ prishtinë }) => prishtinë.partner.manager('Farther'), 'NOT_FOUND'],
    ['a treatment officer', ({ prison }) => prison.caseworker, 'FORBIDDEN'],
    ['a country coordinator', ({ coordinator }) => coordinator, 'FORBIDDEN'],
    ['a regional coordinator', ({ regional }) => regional, 'FORBIDDEN'],
    ['a data protection officer', ({ officer }) => officer, 'FORBIDDEN'],
    ['an administrator', ({ administrator }) => administrator, 'FORBIDDEN'],
    ['somebody who waits', ({ niš }) => waiting(niš.partner), 'FORBIDDEN'],
  ];
  test.each(others)('%s makes nobody a member, caseworker or manager', async (_name, find, code) => {
    const who = await find(c);
    const members = [await waiting(niš), await waiting(niš, 'partner_manager')];
    const client = await api.actAs(who);
    const before = await contentOf(api.database.admin);
    for (const { membershipId } of members) {
      for (const step of steps) {
        const { codes, errors } = await joining.run(client, step, { membershipId });
        const first =
          who === c.administrator && step === 'grantFirstManager' && membershipId === members[1]?.membershipId;
        if (first) expect(errors).toEqual([{ field: ['membershipId'], code: 'HAS_MANAGER' }]);
        else expect(codes, step).toEqual([code]);
      }
    }
    expect((await joining.run(client, 'inviteMember', joining.place(niš))).codes).toEqual(['FORBIDDEN']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('nobody without a session', async () => {
    const { membershipId } = await waiting(niš);
    for (const step of steps)
      expect((await joining.run(api.anonymous(), step, { membershipId })).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('nobody confirms, rejects or ends a membership of their own', async () => {
    const second = await niš.join(c.manager, 'caseworker', { status: 'invited', confirmed_at: null });
    for (const step of ['confirmMembership', 'rejectMembership'])
      expect((await joining.run(c.manager, step, { membershipId: second })).errors).toEqual([
        { field: ['membershipId'], code: 'OWN_MEMBERSHIP' },
      ]);
    const ending = await joining.run(c.manager, 'deactivateMember', { membershipId: c.manager.membershipId });
    expect(ending.errors).toEqual([{ field: ['membershipId'], code: 'OWN_MEMBERSHIP' }]);
    expect([await statusOf(second), await statusOf(c.manager.membershipId)]).toEqual(['invited', 'active']);
  });

  test('an administrator does not make themselves a manager', async () => {
    const empty = await api.world.partner({ short_name: 'Own' });
    const own = await empty.join(c.administrator, 'partner_manager', { status: 'invited', confirmed_at: null });
    expect((await joining.run(c.administrator, 'grantFirstManager', { membershipId: own })).errors).toEqual([
      { field: ['membershipId'], code: 'OWN_MEMBERSHIP' },
    ]);
  });
});

describe('a manager of the partner', () => {
  test('confirms once, under one key, with its event', async () => {
    const { membershipId } = await waiting(niš, 'partner_manager');
    const input = { membershipId, expectedVersion: 1, idempotencyKey: `confirm-${membershipId}` };
    const done = await joining.run(c.manager, 'confirmMembership', input);
    expect(done).toMatchObject({ errors: [], membership: { id: membershipId, status: 'ACTIVE', version: 2 } });
    expect((await joining.run(c.manager, 'confirmMembership', input)).membership).toEqual(done.membership);
    expect((await joining.events('confirmMembership')).filter((it) => it.subject_id === membershipId)).toMatchObject([
      { action: 'update', subject: 'Membership', partner_id: niš.id, user_id: c.manager.userId, field_groups: [] },
    ]);
    const { rows } = await api.database.admin.query('select confirmed_at from kolo.membership where id = $1', [
      membershipId,
    ]);
    expect(rows[0].confirmed_at).toBeInstanceOf(Date);
    expect((await joining.run(c.manager, 'confirmMembership', { membershipId })).errors).toEqual([
      { field: ['membershipId'], code: 'MEMBER_NOT_WAITING' },
    ]);
  });

  test('rejects, and what is rejected cannot be confirmed', async () => {
    const { membershipId } = await waiting(niš);
    const done = await joining.run(c.manager, 'rejectMembership', { membershipId });
    expect(done.membership).toMatchObject({ status: 'DEACTIVATED' });
    expect(await joining.events('rejectMembership')).toHaveLength(1);
    for (const step of ['confirmMembership', 'rejectMembership'])
      expect((await joining.run(c.manager, step, { membershipId })).errors).toEqual([
        { field: ['membershipId'], code: 'MEMBER_NOT_WAITING' },
      ]);
  });

  test.each(['confirmMembership', 'rejectMembership', 'deactivateMember'])(
    '%s: another version is a conflict, a bad key an error, and nothing changes',
    async (step) => {
      const { membershipId } = step === 'deactivateMember' ? await niš.caseworker('Kept') : await waiting(niš);
      const before = await contentOf(api.database.admin);
      const conflict = await joining.run(c.manager, step, { membershipId, expectedVersion: 5 });
      expect(conflict.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
      expect(conflict.membership).toMatchObject({ id: membershipId, version: 1 });
      const { errors } = await joining.run(c.manager, step, { membershipId, idempotencyKey: 'short' });
      expect(errors).toEqual([{ field: ['idempotencyKey'], code: 'INVALID_KEY' }]);
      expect(await contentOf(api.database.admin)).toEqual(before);
    },
  );

  test.each(steps)('%s: another partner’s member reads like one that is not there', async (step) => {
    const foreign = await waiting(c.pirot.partner);
    const prisoner = await waiting(c.prison.partner);
    const ids = [foreign.membershipId, prisoner.membershipId, c.pirot.caseworker.membershipId, ABSENT, 'x', ''];
    const answers = await Promise.all(ids.map((membershipId) => joining.run(c.manager, step, { membershipId })));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test('who is a caseworker there and a manager elsewhere confirms elsewhere only', async () => {
    const both = await c.pirot.partner.manager('Both');
    await niš.join(both, 'caseworker');
    const here = await waiting(niš);
    const there = await waiting(c.pirot.partner);
    expect((await joining.run(both, 'confirmMembership', { membershipId: here.membershipId })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect((await joining.run(both, 'confirmMembership', { membershipId: there.membershipId })).errors).toEqual([]);
  });
});

describe('the first manager', () => {
  const grant = (by: Member, { membershipId }: Member) => joining.run(by, 'grantFirstManager', { membershipId });

  test('is granted by an administrator, from the invitation on; the second is not', async () => {
    const partner = await api.world.partner({ short_name: 'Zaječar' });
    const { role: _role, ...place } = joining.place(partner, { email: 'prva@kolo.example' });
    const { link } = await joining.run(c.administrator, 'inviteFirstManager', place);
    await joining.accept(link?.split('#')[1] ?? '');
    const [joined] = await joining.membershipsOf('prva@kolo.example');
    const second = await waiting(partner, 'partner_manager');
    const done = await joining.run(c.administrator, 'grantFirstManager', { membershipId: joined?.id });
    expect(done).toMatchObject({ errors: [], membership: { status: 'ACTIVE' } });
    expect((await grant(c.administrator, second)).errors).toEqual([{ field: ['membershipId'], code: 'HAS_MANAGER' }]);
    expect((await joining.run(c.administrator, 'inviteFirstManager', place)).errors).toContainEqual({
      field: ['partnerId'],
      code: 'HAS_MANAGER',
    });
    expect(await joining.events('grantFirstManager')).toMatchObject([
      { subject_id: joined?.id, partner_id: partner.id },
    ]);
  });

  test('is one, also when two are granted at once', async () => {
    const partner = await api.world.partner({ short_name: 'Vlasotince' });
    const both = [await waiting(partner, 'partner_manager'), await waiting(partner, 'partner_manager')];
    const outcomes = await Promise.all(both.map((member) => grant(c.administrator, member)));
    expect(outcomes.map(({ errors }) => errors.map(({ code }) => code)).toSorted()).toEqual([[], ['HAS_MANAGER']]);
  });

  test('is no caseworker, is of an NGO and of the administrator’s country', async () => {
    const partner = await api.world.partner({ short_name: 'Knjaževac' });
    const abroad = await api.world.partner({ short_name: 'Peja', country_code: 'XK' });
    const members = [
      await waiting(partner),
      await waiting(c.prison.partner, 'partner_manager'),
      await waiting(abroad, 'partner_manager'),
    ];
    for (const member of members) {
      expect((await grant(c.administrator, member)).codes).toEqual(['FORBIDDEN']);
      expect(await statusOf(member.membershipId)).toBe('invited');
    }
  });
});
