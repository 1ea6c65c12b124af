import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { PartnerOfTest } from '../../../test/support/world.ts';

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

describe('a manager invites', () => {
  test('and is shown the link once, of which the database keeps a hash only', async () => {
    const input = joining.place(niš, { email: ' Nova@Kolo.Example ', idempotencyKey: 'inviting-nova' });
    const first = await joining.run(c.manager, 'inviteMember', input);
    expect(first.errors).toEqual([]);
    expect(first.invitation).toMatchObject({
      email: 'nova@kolo.example',
      role: 'CASEWORKER',
      status: 'OPEN',
      partner: { id: niš.id },
      invitedBy: { id: c.manager.membershipId },
    });
    expect(first.link).toMatch(/^http:\/\/127\.0\.0\.1:0\/invitation#[\w-]{43}$/);
    const token = first.link?.split('#')[1] ?? '';
    const [row] = await rowsOf(
      `select *, extract(epoch from expires_at - created_at)::int as seconds from kolo.invitation where id = $1`,
      [first.invitation?.id],
    );
    expect(row).toMatchObject({ partner_kind: 'ngo', country_code: 'RS', status: 'open', seconds: 7 * 24 * 3600 });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(api.log.join('')).not.toContain(token);

    const again = await joining.run(c.manager, 'inviteMember', input);
    expect(again).toMatchObject({ link: null, errors: [], invitation: { id: first.invitation?.id } });
    expect(await rowsOf(`select id from kolo.invitation where email = 'nova@kolo.example'`)).toHaveLength(1);
    expect(await joining.events('inviteMember')).toMatchObject([
      {
        action: 'create',
        subject: 'Invitation',
        subject_id: first.invitation?.id,
        partner_id: niš.id,
        user_id: c.manager.userId,
      },
    ]);
  });

  test.each([
    ['no address', { email: ' ' }, 'email', 'REQUIRED'],
    ['half an address', { email: 'nova@' }, 'email', 'INVALID_EMAIL'],
    ['two addresses', { email: 'a@kolo.example, b@kolo.example' }, 'email', 'INVALID_EMAIL'],
    ['an address without end', { email: `${'a'.repeat(320)}@kolo.example` }, 'email', 'INVALID_EMAIL'],
    ['a country where the partner does not work', { countryCode: 'XK' }, 'countryCode', 'NOT_OF_PARTNER'],
    ['no country', { countryCode: 'nowhere' }, 'countryCode', 'NOT_OF_PARTNER'],
    ['a programme in which it takes no part', { programmeCode: 'SOE-9' }, 'programmeCode', 'NOT_OF_PARTNER'],
    ['a role of institutions', { role: 'TREATMENT_OFFICER' }, 'role', 'ROLE_NOT_OF_PARTNER'],
    ['a key too short', { idempotencyKey: 'short' }, 'idempotencyKey', 'INVALID_KEY'],
  ])('nobody with %s', async (_name, more, field, code) => {
    const before = await contentOf(api.database.admin);
    const { invitation, link, errors } = await joining.run(c.manager, 'inviteMember', joining.place(niš, more));
    expect({ invitation, link, errors }).toEqual({ invitation: null, link: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('not twice at a time, but anew after revoking and after the seven days', async () => {
    const input = joining.place(niš);
    const first = await joining.run(c.manager, 'inviteMember', input);
    const second = await joining.run(c.manager, 'inviteMember', input);
    expect(second.errors).toEqual([{ field: ['email'], code: 'ALREADY_INVITED' }]);
    expect((await joining.run(c.manager, 'inviteMember', { ...input, role: 'PARTNER_MANAGER' })).errors).toEqual([]);
    await joining.run(c.manager, 'revokeInvitation', { invitationId: first.invitation?.id });
    const third = await joining.run(c.manager, 'inviteMember', input);
    expect(third.errors).toEqual([]);
    await rowsOf('update kolo.invitation set expires_at = now() where id = $1', [third.invitation?.id]);
    expect((await joining.run(c.manager, 'inviteMember', input)).errors).toEqual([]);
  });

  test.each(['ADMINISTRATOR', 'COUNTRY_COORDINATOR', 'caseworker'])('no %s', async (role) => {
    expect((await joining.run(c.manager, 'inviteMember', joining.place(niš, { role }))).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('an institution’s manager', () => {
  const role = 'TREATMENT_OFFICER';

  test('invites, confirms and lets go as a manager of an NGO does', async () => {
    const email = 'vaspitac@kolo.example';
    const { token } = await joining.invite(c.warden, c.prison.partner, { email, role, locale: 'sr-Cyrl' });
    expect((await joining.post('/invitation', { token })).body.invitation).toMatchObject({
      role: 'treatment_officer',
      locale: 'sr-Cyrl',
    });
    expect((await joining.accept(token)).status).toBe(200);
    expect(await rowsOf('select locale from kolo.user_account where email = $1', [email])).toEqual([
      { locale: 'sr-Cyrl' },
    ]);
    const [waiting] = await joining.membershipsOf(email);
    const confirmed = await joining.run(c.warden, 'confirmMembership', { membershipId: waiting?.id });
    expect(confirmed).toMatchObject({ errors: [], membership: { status: 'ACTIVE', role } });
    const left = await joining.run(c.warden, 'deactivateMember', { membershipId: waiting?.id });
    expect(left).toMatchObject({ errors: [], membership: { status: 'DEACTIVATED' } });
  });

  test('invites to no role of NGOs, and to no other partner', async () => {
    const before = await contentOf(api.database.admin);
    const wrong = await joining.run(c.warden, 'inviteMember', joining.place(c.prison.partner));
    expect(wrong.errors).toEqual([{ field: ['role'], code: 'ROLE_NOT_OF_PARTNER' }]);
    for (const partner of [niš, await c.prishtinë.partner])
      expect((await joining.run(c.warden, 'inviteMember', joining.place(partner, { role }))).codes).toEqual([
        'FORBIDDEN',
      ]);
    expect(
      (await joining.run(c.warden, 'deactivateMember', { membershipId: c.niš.caseworker.membershipId })).codes,
    ).toEqual(['NOT_FOUND']);
    const own = await joining.run(c.warden, 'deactivateMember', { membershipId: c.warden.membershipId });
    expect(own.errors).toEqual([{ field: ['membershipId'], code: 'OWN_MEMBERSHIP' }]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('reads the colleagues and nothing else; so does a treatment officer, who manages nobody', async () => {
    const look = '{ members { totalCount } cases { totalCount } persons { totalCount } }';
    for (const member of [c.warden, c.prison.caseworker]) {
      const client = await api.actAs(member);
      expect(await client.ask(look)).toEqual({
        members: {
          totalCount: (await rowsOf('select from kolo.membership where partner_id = $1', [c.prison.partner.id])).length,
        },
        cases: { totalCount: 0 },
        persons: { totalCount: 0 },
      });
    }
    const input = { membershipId: c.warden.membershipId };
    expect((await joining.run(c.prison.caseworker, 'deactivateMember', input)).codes).toEqual(['FORBIDDEN']);
    expect(
      (await joining.run(c.prison.caseworker, 'inviteMember', joining.place(c.prison.partner, { role }))).codes,
    ).toEqual(['FORBIDDEN']);
  });
});

describe('nobody invites', () => {
  test('to another partner, an institution or the lead agency, and to none', async () => {
    const before = await contentOf(api.database.admin);
    for (const partner of [c.pirot.partner, c.prishtinë.partner, c.prison.partner])
      expect((await joining.run(c.manager, 'inviteMember', joining.place(partner))).codes).toEqual(['FORBIDDEN']);
    for (const partnerId of [ABSENT, 'x'])
      expect((await joining.run(c.manager, 'inviteMember', joining.place(niš, { partnerId }))).codes).toEqual([
        'NOT_FOUND',
      ]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('without being a manager of that partner', async () => {
    const before = await contentOf(api.database.admin);
    const others = [c.niš.caseworker, c.coordinator, c.regional, c.administrator, c.officer, c.prison.caseworker];
    for (const member of others)
      expect((await joining.run(member, 'inviteMember', joining.place(niš))).codes).toEqual(['FORBIDDEN']);
    const { codes } = await joining.run(api.anonymous(), 'inviteMember', joining.place(niš));
    expect(codes).toEqual(['UNAUTHENTICATED']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('as a caseworker here who is a manager elsewhere', async () => {
    const both = await c.pirot.partner.manager('Both');
    await niš.join(both, 'caseworker');
    expect((await joining.run(both, 'inviteMember', joining.place(niš))).codes).toEqual(['FORBIDDEN']);
    expect((await joining.run(both, 'inviteMember', joining.place(c.pirot.partner))).errors).toEqual([]);
  });
});

describe('an administrator invites the first manager', () => {
  const first = (partner: PartnerOfTest, more: object = {}) => {
    const { role: _role, ...input } = joining.place(partner, more);
    return joining.run(c.administrator, 'inviteFirstManager', input);
  };

  test('of a partner that has none, and sees that invitation and no other', async () => {
    const { invitation, link, errors } = await first(niš);
    expect(errors).toEqual([{ field: ['partnerId'], code: 'HAS_MANAGER' }]);
    expect([invitation, link]).toEqual([null, null]);
    const empty = await api.world.partner({ short_name: 'Vranje' });
    const made = await first(empty);
    expect(made).toMatchObject({ errors: [], invitation: { role: 'PARTNER_MANAGER' } });
    expect(made.link).toContain('/invitation#');
    const client = await api.actAs(c.administrator);
    const { invitations } = await client.ask<{ invitations: { nodes: { id: string }[] } }>(
      '{ invitations(first: 100) { nodes { id } } }',
    );
    expect(invitations.nodes).toEqual([{ id: made.invitation?.id }]);
    expect(await joining.events('inviteFirstManager')).toHaveLength(1);
  });

  test('of an institution too, in its own role', async () => {
    expect((await first(c.prison.partner)).errors).toEqual([{ field: ['partnerId'], code: 'HAS_MANAGER' }]);
    const empty = await api.world.partner({ short_name: 'Zabela', kind: 'correctional_institution' });
    expect(await first(empty)).toMatchObject({ errors: [], invitation: { role: 'INSTITUTION_MANAGER' } });
    const again = await first(empty, { email: 'druga@kolo.example' });
    expect(again.errors).toEqual([]);
    expect((await first(empty, { email: 'druga@kolo.example' })).errors).toEqual([
      { field: ['email'], code: 'ALREADY_INVITED' },
    ]);
  });

  test('not of any other kind of partner, and nobody else does', async () => {
    const town = await api.world.partner({ short_name: 'Opština', kind: 'municipality' });
    expect((await first(town)).codes).toEqual(['FORBIDDEN']);
    expect((await joining.run(c.manager, 'inviteMember', joining.place(town))).codes).toEqual(['FORBIDDEN']);
    const empty = await api.world.partner({ short_name: 'Bor' });
    const { role: _role, ...input } = joining.place(empty);
    for (const member of [c.manager, c.coordinator, c.officer, c.niš.caseworker])
      expect((await joining.run(member, 'inviteFirstManager', input)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('revoking', () => {
  test('leaves the invitation, with its event; once, and by the version that was seen', async () => {
    const { id } = await joining.invite(c.manager, niš);
    const other = await joining.run(c.manager, 'revokeInvitation', { invitationId: id, expectedVersion: 7 });
    expect(other.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(other.invitation).toMatchObject({ id, status: 'OPEN', version: 1 });
    const input = { invitationId: id, expectedVersion: 1, idempotencyKey: `revoking-${id}` };
    const done = await joining.run(c.manager, 'revokeInvitation', input);
    expect(done.invitation).toMatchObject({ id, status: 'REVOKED', version: 2, answeredAt: expect.any(String) });
    expect((await joining.run(c.manager, 'revokeInvitation', input)).invitation).toEqual(done.invitation);
    const again = await joining.run(c.manager, 'revokeInvitation', { invitationId: id });
    expect(again.errors).toEqual([{ field: ['invitationId'], code: 'INVITATION_ANSWERED' }]);
    expect((await joining.events('revokeInvitation')).filter((event) => event.subject_id === id)).toHaveLength(1);
  });

  test('another partner’s reads like one that is not there', async () => {
    const foreign = await c.pirot.partner.invitation(c.pirot.caseworker);
    const answers = await Promise.all(
      [foreign, ABSENT, 'x'].map((invitationId) => joining.run(c.manager, 'revokeInvitation', { invitationId })),
    );
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    const { id } = await joining.invite(c.manager, niš);
    expect((await joining.run(c.niš.caseworker, 'revokeInvitation', { invitationId: id })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

test('the list of what can still be accepted leaves out answered and expired ones', async () => {
  const manager = await c.pirot.partner.manager('Milan');
  const ids = [];
  for (const _ of [1, 2, 3]) ids.push((await joining.invite(manager, c.pirot.partner)).id);
  await joining.run(manager, 'revokeInvitation', { invitationId: ids[0] });
  await rowsOf('update kolo.invitation set expires_at = now() where id = $1', [ids[1]]);
  const client = await api.actAs(manager);
  const list = async (filter: string) =>
    (
      await client.ask<{ invitations: { nodes: { id: string }[] } }>(
        `{ invitations(first: 50, filter: ${filter}) { nodes { id } } }`,
      )
    ).invitations.nodes.map(({ id }) => id);
  const open = await list('{acceptable: true}');
  expect(open).toContain(ids[2]);
  expect(open).not.toContain(ids[0]);
  expect(open).not.toContain(ids[1]);
  expect((await list('{acceptable: false}')).toSorted()).toEqual(ids.slice(0, 2).toSorted());
});
