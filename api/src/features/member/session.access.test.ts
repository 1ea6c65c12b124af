import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { type Member, PASSWORD, type PartnerOfTest } from '../../../test/support/world.ts';

const SESSIONS = '{ viewer { sessions { id createdAt expiresAt browser isCurrent } } }';
const END = `mutation($input: EndSessionInput!) { endSession(input: $input) { sessions { id isCurrent } errors { code } } }`;
const END_ALL = `mutation($input: EndAllSessionsInput!) { endAllSessions(input: $input) { sessions { id } errors { code } } }`;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface SessionOfTest {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly browser: string | null;
  readonly isCurrent: boolean;
}

let api: TestApi;
let partner: PartnerOfTest;
let keys = 0;
beforeAll(async () => {
  api = await startApi();
  partner = await api.world.partner();
});
afterAll(() => api.close());

const sessionsOf = async (client: GraphqlClient) =>
  (await client.ask<{ viewer: { sessions: SessionOfTest[] } }>(SESSIONS)).viewer.sessions;
const end = (client: GraphqlClient, sessionId: string, more: object = {}) => {
  keys += 1;
  const input = { sessionId, idempotencyKey: `ending-session-${keys}`, ...more };
  return client.send<{ endSession: { sessions: SessionOfTest[] | null; errors: { code: string }[] } }>(END, { input });
};
const signInFrom = async ({ email }: Member, userAgent: string) => {
  const response = await fetch(`${api.address}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token='));
  return new GraphqlClient(api.address, cookie?.split(';', 1)[0] ?? null);
};
const tokens = async () =>
  (await api.database.admin.query<{ token: string }>('select "token" from auth."session"')).rows.map(
    ({ token }) => token,
  );

describe('one’s own sessions', () => {
  test('are listed, with the browser by name and no token', async () => {
    const ana = await partner.caseworker('Ana');
    const here = await signInFrom(ana, FIREFOX);
    await signInFrom(ana, 'Canary/1.0');
    await api.signIn(await partner.caseworker('Other'));
    const sessions = await sessionsOf(here);
    expect(sessions.map(({ browser, isCurrent }) => ({ browser, isCurrent }))).toEqual([
      { browser: null, isCurrent: false },
      { browser: 'Firefox, Windows', isCurrent: true },
    ]);
    for (const { createdAt, expiresAt } of sessions) {
      expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBeGreaterThan(9 * 3_600_000);
    }
    const { text } = await here.send(SESSIONS);
    for (const token of await tokens()) expect(text).not.toContain(token);
  });

  test('expired ones are left out', async () => {
    const ana = await partner.caseworker('Ana');
    const [here, there] = [await api.signIn(ana), await api.signIn(ana)];
    const [current] = (await sessionsOf(there)).filter(({ isCurrent }) => isCurrent);
    await api.database.admin.query('update auth."session" set "expiresAt" = now() where "id" = $1', [current?.id]);
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  test('one is ended, and the next request by it is refused; the others go on', async () => {
    const ana = await partner.caseworker('Ana');
    const [here, there] = [await api.signIn(ana), await api.signIn(ana)];
    const lost = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const { data } = await end(here, lost, { idempotencyKey: `lost-${lost}` });
    expect(data?.endSession).toMatchObject({ errors: [], sessions: [{ isCurrent: true }] });
    expect((await there.send(SESSIONS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await here.send(SESSIONS)).codes).toEqual([]);
    expect((await end(here, lost, { idempotencyKey: `lost-${lost}` })).data).toEqual(data);
    const { rows } = await api.database.admin.query(
      `select action, subject, subject_id, user_id from kolo.audit_event where operation = 'endSession'`,
    );
    expect(rows).toEqual([{ action: 'update', subject: 'User', subject_id: ana.userId, user_id: ana.userId }]);
  });

  test('the present one can be ended too', async () => {
    const here = await api.signIn(await partner.caseworker('Ana'));
    const [{ id } = { id: '' }] = await sessionsOf(here);
    expect((await end(here, id)).data?.endSession).toEqual({ sessions: [], errors: [] });
    expect((await here.send(SESSIONS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('all of them end at once, here too, and nobody else’s', async () => {
    const ana = await partner.caseworker('Ana');
    const other = await api.signIn(await partner.caseworker('Other'));
    const mine = [await api.signIn(ana), await api.signIn(ana), await api.signIn(ana)];
    const answer = await mine[0]?.ask(END_ALL, { input: { idempotencyKey: 'everywhere-out' } });
    expect(answer).toEqual({ endAllSessions: { sessions: [], errors: [] } });
    for (const client of mine) expect((await client.send(SESSIONS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await other.send(SESSIONS)).codes).toEqual([]);
    const { rows } = await api.database.admin.query(
      `select subject_id from kolo.audit_event where operation = 'endAllSessions'`,
    );
    expect(rows).toEqual([{ subject_id: ana.userId }]);
  });
});

describe('sessions of others', () => {
  test('are not to be seen, and to end one reads like ending one that is not there', async () => {
    const manager = await api.signIn(await partner.manager('Mira'));
    const ana = await api.signIn(await partner.caseworker('Ana'));
    const [{ id } = { id: '' }] = await sessionsOf(ana);
    expect((await sessionsOf(manager)).map((session) => session.id)).not.toContain(id);
    const before = await contentOf(api.database.admin);
    const known = await tokens();
    const answers = await Promise.all([id, 'absent', '', "' or true --"].map((sessionId) => end(manager, sessionId)));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    expect(await contentOf(api.database.admin)).toEqual(before);
    expect(await tokens()).toEqual(known);
  });

  test('nor by nobody', async () => {
    const input = { sessionId: 'x', idempotencyKey: '12345678' };
    expect((await api.anonymous().send(SESSIONS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await api.anonymous().send(END, { input })).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('a key too short is an error', async () => {
    const client = await api.signIn(await partner.caseworker('Ana'));
    const { data } = await end(client, 'x', { idempotencyKey: 'short' });
    expect(data?.endSession).toEqual({ sessions: null, errors: [{ code: 'INVALID_KEY' }] });
  });
});
