import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { PartnerOfTest } from '../../../test/support/world.ts';

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

const accounts = async () => (await api.database.admin.query('select count(*)::int as n from auth."user"')).rows[0].n;
const everything = async () => ({ accounts: await accounts(), ...(await contentOf(api.database.admin)) });
const refusedWith = async (code: string, attempt: () => Promise<{ status: number; body: Record<string, unknown> }>) => {
  const before = await everything();
  const { status, body } = await attempt();
  expect(body).toMatchObject({ code, correlationId: expect.any(String) });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(await everything()).toEqual(before);
  return body;
};

describe('somebody new', () => {
  test('is invited, accepts, waits and sees nothing, is confirmed, and works', async () => {
    const email = 'jovana@kolo.example';
    const { token } = await joining.invite(c.manager, niš, { email });
    expect((await joining.post('/invitation', { token })).body).toEqual({
      invitation: {
        email,
        role: 'caseworker',
        countryCode: 'RS',
        partner: expect.any(String),
        expiresAt: expect.stringMatching(/Z$/),
        signInFirst: false,
        locale: 'en',
      },
    });
    const accepted = await joining.accept(token, { name: '  Јована Ђорђевић ' });
    expect(accepted).toEqual({ status: 200, body: { membership: 'waiting' } });

    const client = new GraphqlClient(api.address, await joining.enter(email));
    const look = '{ cases { totalCount } persons { totalCount } members { totalCount } viewer { memberships { id } } }';
    expect((await client.ask<Record<string, unknown>>(look)).cases).toEqual({ totalCount: 0 });
    expect(await client.ask(look)).toEqual({
      cases: { totalCount: 0 },
      persons: { totalCount: 0 },
      members: { totalCount: 0 },
      viewer: { memberships: [] },
    });
    const [waiting] = await joining.membershipsOf(email);
    expect(waiting).toMatchObject({ status: 'invited', role: 'caseworker' });

    const manager = await api.actAs(c.manager);
    const { members } = await manager.ask<{ members: { nodes: object[] } }>(
      '{ members(filter: {statuses: [INVITED]}) { nodes { id displayName version } } }',
    );
    expect(members.nodes).toEqual([{ id: waiting?.id, displayName: 'Јована Ђорђевић', version: 1 }]);
    const confirmed = await joining.run(c.manager, 'confirmMembership', { membershipId: waiting?.id });
    expect(confirmed).toMatchObject({ errors: [], membership: { status: 'ACTIVE', version: 2 } });
    expect((await client.ask<{ cases: { totalCount: number } }>(look)).cases.totalCount).toBe(1);

    for (const operation of ['acceptInvitation', 'confirmMembership'])
      expect(await joining.events(operation), operation).toMatchObject([
        { subject: 'Membership', subject_id: waiting?.id, partner_id: niš.id },
      ]);
    expect(api.log.join('')).not.toMatch(/Ђорђевић|duga lozinka|jovana/);
    expect(api.log.join('')).not.toContain(token);
  });

  test.each([
    ['no name', { name: null }, 'REQUIRED', 'name'],
    ['a blank name', { name: ' \t ' }, 'REQUIRED', 'name'],
    ['a name too long', { name: 'ж'.repeat(201) }, 'TOO_LONG', 'name'],
    ['a name of two lines', { name: 'Ana\nIlić' }, 'INVALID_CHARACTER', 'name'],
    ['no password', { password: null }, 'PASSWORD_TOO_SHORT', 'password'],
    ['a short password', { password: 'kratka 1234' }, 'PASSWORD_TOO_SHORT', 'password'],
    ['a password without end', { password: 'x'.repeat(129) }, 'PASSWORD_TOO_LONG', 'password'],
  ])('with %s is told so, and may try again', async (_name, more, code, field) => {
    const { token } = await joining.invite(c.manager, niš);
    expect(await refusedWith(code, () => joining.accept(token, more))).toMatchObject({ field });
    expect((await joining.accept(token)).status).toBe(200);
  });

  test('takes neither address nor role nor partner from the request', async () => {
    const email = 'vera@kolo.example';
    const { token } = await joining.invite(c.manager, niš, { email });
    const more = { email: 'eve@kolo.example', role: 'administrator', partnerId: c.pirot.partner.id, status: 'active' };
    expect((await joining.accept(token, more)).status).toBe(200);
    expect(await joining.membershipsOf('eve@kolo.example')).toEqual([]);
    expect(await joining.membershipsOf(email)).toMatchObject([{ role: 'caseworker', status: 'invited' }]);
  });
});

describe('an invitation is refused', () => {
  test('when it was used, expired, revoked or forged', async () => {
    const used = await joining.invite(c.manager, niš);
    await joining.accept(used.token);
    const expired = await joining.invite(c.manager, niš);
    await api.database.admin.query('update kolo.invitation set expires_at = now() where id = $1', [expired.id]);
    const revoked = await joining.invite(c.manager, niš);
    await joining.run(c.manager, 'revokeInvitation', { invitationId: revoked.id });
    const states = {
      INVITATION_USED: used.token,
      INVITATION_EXPIRED: expired.token,
      INVITATION_REVOKED: revoked.token,
      INVITATION_UNKNOWN: `${used.token.slice(0, -4)}AAAA`,
    };
    for (const [code, token] of Object.entries(states)) {
      await refusedWith(code, () => joining.accept(token));
      await refusedWith(code, () => joining.post('/invitation', { token }));
    }
  });

  test.each([undefined, null, '', 5, {}, [], 'x'.repeat(101)])('when its token is %j', async (token) => {
    await refusedWith('BAD_USER_INPUT', () => joining.post('/invitation/accept', { token, name: 'A', password: 'x' }));
    await refusedWith('BAD_USER_INPUT', () => joining.post('/invitation', { token }));
  });

  test('to all but one of ten who accept it at once', async () => {
    const email = 'deset@kolo.example';
    const { token } = await joining.invite(c.manager, niš, { email });
    const answers = await Promise.all(Array.from({ length: 10 }, () => joining.accept(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(410)]);
    expect(await joining.membershipsOf(email)).toHaveLength(1);
  });

  test('from another site', async () => {
    const { token } = await joining.invite(c.manager, niš);
    const response = await fetch(`${api.address}/auth/invitation/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ token, name: 'Eve', password: 'duga lozinka 1' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('an address that has an account', () => {
  const cookieOf = async (member: Parameters<TestApi['actAs']>[0]) => (await api.actAs(member)).cookie;

  test('accepts by signing in first: one more membership, the same account', async () => {
    const boris = await c.pirot.partner.caseworker('Boris');
    const { token } = await joining.invite(c.manager, niš, { email: boris.email });
    expect((await joining.post('/invitation', { token })).body.invitation).toMatchObject({ signInFirst: true });
    await refusedWith('SIGN_IN_FIRST', () => joining.accept(token));
    const before = await accounts();
    expect((await joining.post('/invitation/accept', { token }, await cookieOf(boris))).status).toBe(200);
    expect(await accounts()).toBe(before);
    expect((await joining.membershipsOf(boris.email)).map(({ status }) => status).toSorted()).toEqual([
      'active',
      'invited',
    ]);
    await refusedWith('INVITATION_USED', async () =>
      joining.post('/invitation/accept', { token }, await cookieOf(boris)),
    );
  });

  test('a link that was forwarded is refused to another account, whatever state it is in', async () => {
    const { token, id } = await joining.invite(c.manager, niš);
    const eve = await cookieOf(c.pirot.caseworker);
    const first = await refusedWith('INVITATION_OF_ANOTHER', () => joining.accept(token, {}, eve));
    await joining.run(c.manager, 'revokeInvitation', { invitationId: id });
    const second = await refusedWith('INVITATION_OF_ANOTHER', () => joining.accept(token, {}, eve));
    expect({ ...second, correlationId: '' }).toEqual({ ...first, correlationId: '' });
  });

  test('a session that does not hold counts for none', async () => {
    const { token } = await joining.invite(c.manager, niš);
    const gone = await c.pirot.partner.caseworker('Gone');
    const cookie = await cookieOf(gone);
    await joining.post('/sign-out', {}, cookie);
    expect((await joining.accept(token, {}, cookie)).status).toBe(200);
  });

  test('who is a member in that role already is told so, and the invitation stays', async () => {
    const { token } = await joining.invite(c.manager, niš, { email: c.niš.caseworker.email });
    await refusedWith('ALREADY_MEMBER', async () =>
      joining.post('/invitation/accept', { token }, await cookieOf(c.niš.caseworker)),
    );
  });

  test('a user who cannot sign in is not taken over by whoever holds a link to their address', async () => {
    const email = 'neprijavljena@kolo.example';
    await api.database.admin.query(`insert into kolo.user_account (email, name) values ($1, 'Unlinked')`, [email]);
    const { token } = await joining.invite(c.manager, niš, { email });
    await refusedWith('SIGN_IN_FIRST', () => joining.accept(token));
  });

  test('who waits accepts a second invitation by signing in', async () => {
    const email = 'dvaput@kolo.example';
    const first = await joining.invite(c.manager, niš, { email });
    await joining.accept(first.token);
    const second = await joining.invite(c.manager, niš, { email, role: 'PARTNER_MANAGER' });
    const cookie = await joining.enter(email);
    expect((await joining.post('/invitation/accept', { token: second.token }, cookie)).status).toBe(200);
    expect((await joining.membershipsOf(email)).map(({ role, status }) => [role, status])).toEqual([
      ['caseworker', 'invited'],
      ['partner_manager', 'invited'],
    ]);
  });

  test('who left comes back by the same way, and waits again', async () => {
    const back = await niš.caseworker('Povratnica');
    await joining.run(c.manager, 'deactivateMember', { membershipId: back.membershipId });
    const cookie = await joining.enter(back.email, 'kuća na bregu 12');
    const { token } = await joining.invite(c.manager, niš, { email: back.email });
    expect((await joining.post('/invitation/accept', { token }, cookie)).status).toBe(200);
    expect(await joining.membershipsOf(back.email)).toEqual([
      { id: back.membershipId, status: 'invited', role: 'caseworker' },
    ]);
    const confirmed = await joining.run(c.manager, 'confirmMembership', { membershipId: back.membershipId });
    expect(confirmed.membership).toMatchObject({ status: 'ACTIVE' });
  });
});

test('tokens cannot be guessed at length: failures of an address are counted', async () => {
  const small = await startApi();
  try {
    const guesses = new Joining(small);
    const answers = [];
    for (let n = 0; n < 52; n += 1) answers.push(await guesses.post('/invitation', { token: `guess-${n}` }));
    expect(answers.slice(0, 50).every(({ status }) => status === 404)).toBe(true);
    expect(answers.at(-1)?.body).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfter: expect.any(Number) });
  } finally {
    await small.close();
  }
});
