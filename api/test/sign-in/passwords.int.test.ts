import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/platform/sign-in/link-token.ts';
import { completeStep } from '../../src/platform/sign-in/second-steps.queries.ts';
import { Accounts } from '../support/accounts.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type Member, PASSWORD, type PartnerOfTest } from '../support/world.ts';

const NEW_PASSWORD = 'nova duga lozinka 7';

let mail: MailServer;
let api: TestApi;
let accounts: Accounts;
let partner: PartnerOfTest;

beforeAll(async () => {
  mail = await startMailServer();
  api = await startApi({
    SMTP_URL: mail.url,
    MAIL_FROM: 'Kolo <kolo@kolo.example>',
    PUBLIC_URL: 'https://kolo.example',
  });
  accounts = new Accounts(api);
  partner = await api.world.partner();
});
afterAll(async () => {
  await api.close();
  await mail.close();
});

const setLocale = (member: Member, locale: string) =>
  api.database.admin.query('update kolo.user_account set locale = $2 where id = $1', [member.userId, locale]);

async function linkFor(member: Member): Promise<string> {
  expect((await accounts.post('/password/forgotten', { email: member.email })).body).toEqual({ byMail: true });
  const { text } = await mail.next(member.email);
  return /https:\/\/kolo\.example\/password#([\w-]{43})\s/.exec(text)?.[1] ?? '';
}

describe('a forgotten password', () => {
  test('is answered alike, byte by byte, whether there is an account or not', async () => {
    const ana = await partner.caseworker('Ana');
    const known = await accounts.post('/password/forgotten', { email: ana.email.toUpperCase() });
    const unknown = await accounts.post('/password/forgotten', { email: 'nobody@kolo.example' });
    expect(unknown.text).toBe(known.text);
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect([...unknown.headers.keys()].toSorted()).toEqual([...known.headers.keys()].toSorted());
    await mail.next(ana.email);
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain('nobody@kolo.example');
  });

  test('is answered as fast for an account as for none: nothing is looked up before', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 12; n += 1) {
      const { email } = await partner.caseworker();
      for (const [which, address] of [
        ['known', email],
        ['unknown', `nobody-${n}@kolo.example`],
      ] as const) {
        const begun = performance.now();
        await accounts.post('/password/forgotten', { email: address });
        times[which].push(performance.now() - begun);
      }
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    expect(median(times.known)).toBeLessThan(median(times.unknown) * 3 + 5);
  });

  test.each([
    ['en', /new password/i, /30 minutes/],
    ['sr-Cyrl', /Нова лозинка/, /30 минута/],
    ['sr-Latn', /Nova lozinka/, /30 minuta/],
  ])('is mailed about in %s, without a name', async (locale, subject, text) => {
    const vesna = await partner.caseworker('Vesna Canary');
    await setLocale(vesna, locale);
    await accounts.post('/password/forgotten', { email: vesna.email });
    const sent = await mail.next(vesna.email);
    expect(sent.subject).toMatch(subject);
    expect(sent.text).toMatch(text);
    expect(JSON.stringify(sent)).not.toContain('Canary');
  });

  test('is set anew by the link once, which ends all sessions, and leaves a trace', async () => {
    const ana = await partner.caseworker('Ana');
    const { cookie } = await accounts.enter(ana);
    const token = await linkFor(ana);
    expect((await accounts.post('/password/link', { token })).body).toEqual({ email: ana.email });
    expect((await accounts.post('/password/reset', { token, password: NEW_PASSWORD })).body).toEqual({ success: true });
    expect(await accounts.reach(cookie)).toBe('UNAUTHENTICATED');
    expect((await accounts.enter(ana)).status).toBe(401);
    expect(await accounts.reach((await accounts.enter(ana, NEW_PASSWORD)).cookie)).toBe('open');
    expect(await accounts.events('resetPassword', ana)).toMatchObject([
      { partner_id: partner.id, action: 'update', subject: 'User', subject_id: ana.userId },
    ]);
    for (const path of ['/password/link', '/password/reset']) {
      const again = await accounts.post(path, { token, password: `${NEW_PASSWORD} 8` });
      expect([again.status, again.code]).toEqual([404, 'RESET_UNKNOWN']);
    }
    expect((await accounts.enter(ana, NEW_PASSWORD)).status).toBe(200);
  });

  test('opens the account that too many tries had locked', async () => {
    const ana = await partner.caseworker('Ana');
    for (let n = 0; n < 11; n += 1) await accounts.enter(ana, 'not the password');
    expect((await accounts.enter(ana)).code).toBe('TOO_MANY_ATTEMPTS');
    await accounts.post('/password/reset', { token: await linkFor(ana), password: NEW_PASSWORD });
    expect((await accounts.enter(ana, NEW_PASSWORD)).status).toBe(200);
  });

  test('is set by one of ten who use the link at once', async () => {
    const ana = await partner.caseworker('Ana');
    const token = await linkFor(ana);
    const tries = Array.from({ length: 10 }, (_, n) =>
      accounts.post('/password/reset', { token, password: `${NEW_PASSWORD} ${n}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array(9).fill(404)]);
  });

  test('ends a session whose second step is being taken meanwhile', async () => {
    const ana = await partner.caseworker('Ana');
    await accounts.enrol((await accounts.enter(ana)).cookie);
    const step = (await accounts.enter(ana)).cookie.split('second_step=')[1] ?? '';
    const token = (await linkFor(ana)) || 'none';
    const taking = new Client({ connectionString: api.database.url });
    await taking.connect();
    await taking.query('begin');
    const { rows } = await taking.query('select auth_subject from kolo.user_account where id = $1', [ana.userId]);
    const subject = rows[0].auth_subject;
    const begun = await taking.query(completeStep, [hashOf(step), subject, 'session', 'token', 60, '', '']);
    expect(begun.rowCount).toBe(1);
    const resetting = accounts.post('/password/reset', { token, password: NEW_PASSWORD });
    const waiting = `select from pg_stat_activity
      where datname = current_database() and usename = 'kolo_auth' and wait_event_type = 'Lock'`;
    while ((await api.database.admin.query(waiting)).rowCount === 0) await setTimeout(5);
    await taking.query('commit');
    await taking.end();
    expect((await resetting).status).toBe(200);
    const left = await api.database.admin.query('select from auth."session" where "userId" = $1', [subject]);
    expect(left.rowCount).toBe(0);
  });

  test('is not set by a link that has expired', async () => {
    const ana = await partner.caseworker('Ana');
    const token = await linkFor(ana);
    await api.database.admin.query('update auth.password_reset set expires_at = now()');
    for (const path of ['/password/link', '/password/reset']) {
      const answer = await accounts.post(path, { token, password: NEW_PASSWORD });
      expect([answer.status, answer.code]).toEqual([410, 'RESET_EXPIRED']);
    }
    expect((await accounts.enter(ana)).status).toBe(200);
  });

  test.each([
    ['a short password', 'kratka 1234', 'PASSWORD_TOO_SHORT'],
    ['a password without end', 'x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['one character again and again', 'aaaaaaaaaaaaaa', 'PASSWORD_TOO_SIMPLE'],
    ['a row of keys', 'qwertzuiopasdf', 'PASSWORD_TOO_SIMPLE'],
    ['everybody’s password', 'Lozinka12345', 'PASSWORD_TOO_SIMPLE'],
  ])('is not set to %s, and the link stays', async (_name, password, code) => {
    const ana = await partner.caseworker('Ana');
    const token = await linkFor(ana);
    const refused = await accounts.post('/password/reset', { token, password });
    expect(refused.body).toMatchObject({ code, field: 'password' });
    const address = await accounts.post('/password/reset', { token, password: ` ${ana.email} ` });
    expect(address.code).toBe('PASSWORD_TOO_SIMPLE');
    expect((await accounts.post('/password/reset', { token, password: NEW_PASSWORD })).status).toBe(200);
  });

  test.each([undefined, null, '', 5, {}, [], 'x'.repeat(101)])('is BAD_USER_INPUT for the token %j', async (token) => {
    for (const path of ['/password/link', '/password/reset'])
      expect((await accounts.post(path, { token, password: NEW_PASSWORD })).code).toBe('BAD_USER_INPUT');
  });

  test('is mailed about three times an hour, known or not', async () => {
    const { email } = await partner.caseworker('Ana');
    for (const address of [email, 'stranger@kolo.example']) {
      const answers = [];
      for (let n = 0; n < 4; n += 1) answers.push(await accounts.post('/password/forgotten', { email: address }));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    }
  });

  test('leaves neither address nor link in the log, and no token in the database', async () => {
    const ana = await partner.caseworker('Ana');
    const token = await linkFor(ana);
    const { rows } = await api.database.admin.query('select * from auth.password_reset');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(api.log.join('')).not.toContain(ana.email);
    expect(api.log.join('')).not.toContain(token);
  });

  test('is not delayed by a mail server that is gone, and says nothing of it', async () => {
    const gone = await startMailServer();
    const other = await startApi({ SMTP_URL: gone.url, MAIL_FROM: 'kolo@kolo.example' });
    await gone.close();
    const ana = await (await other.world.partner()).caseworker('Ana');
    const answer = await new Accounts(other).post('/password/forgotten', { email: ana.email });
    expect(answer.body).toEqual({ byMail: true });
    await other.close();
    expect(other.log.join('')).toContain('a mail was not sent: E');
    expect(other.log.join('')).not.toContain(ana.email);
  });
});

test('where no mail is sent, everybody is told so and nothing is kept', async () => {
  const silent = await startApi();
  const others = new Accounts(silent);
  const ana = await (await silent.world.partner()).caseworker('Ana');
  expect((await others.get('/password')).body).toEqual({ byMail: false });
  const known = await others.post('/password/forgotten', { email: ana.email });
  const unknown = await others.post('/password/forgotten', { email: 'nobody@kolo.example' });
  expect(known.body).toEqual({ byMail: false });
  expect(unknown.text).toBe(known.text);
  expect((await silent.database.admin.query('select from auth.password_reset')).rowCount).toBe(0);
  await silent.close();
});

describe('changing the password', () => {
  const change = (cookie: string | null, currentPassword: string, password: string) =>
    accounts.post('/password/change', { currentPassword, password }, cookie);

  test('asks for the old one, ends the other sessions, and leaves a trace', async () => {
    const ana = await partner.caseworker('Ana');
    const [here, there] = [await accounts.enter(ana), await accounts.enter(ana)];
    const wrong = await change(here.cookie, 'not the password', NEW_PASSWORD);
    expect(wrong.body).toMatchObject({ code: 'WRONG_PASSWORD', field: 'currentPassword' });
    expect(await accounts.reach(there.cookie)).toBe('open');
    expect((await change(here.cookie, PASSWORD, NEW_PASSWORD)).body).toEqual({ success: true });
    expect(await accounts.reach(here.cookie)).toBe('open');
    expect(await accounts.reach(there.cookie)).toBe('UNAUTHENTICATED');
    expect((await accounts.enter(ana)).status).toBe(401);
    expect((await accounts.enter(ana, NEW_PASSWORD)).status).toBe(200);
    expect(await accounts.events('changePassword', ana)).toHaveLength(1);
  });

  test('makes earlier links to a new one useless', async () => {
    const ana = await partner.caseworker('Ana');
    const { cookie } = await accounts.enter(ana);
    const token = await linkFor(ana);
    await change(cookie, PASSWORD, NEW_PASSWORD);
    expect((await accounts.post('/password/reset', { token, password: PASSWORD })).code).toBe('RESET_UNKNOWN');
  });

  test('refuses a bad new one at its field, and guesses of the old one after some', async () => {
    const ana = await partner.caseworker('Ana');
    const { cookie } = await accounts.enter(ana);
    expect((await change(cookie, PASSWORD, 'short')).body).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
      field: 'password',
    });
    for (let n = 0; n < 10; n += 1) await change(cookie, `guess ${n}`, NEW_PASSWORD);
    expect((await change(cookie, PASSWORD, NEW_PASSWORD)).code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('is for whoever is signed in', async () => {
    for (const cookie of [null, 'kolo.session_token=abc.def'])
      expect((await change(cookie, PASSWORD, NEW_PASSWORD)).code).toBe('UNAUTHENTICATED');
  });

  test('lets no session live that is begun with the old one meanwhile', async () => {
    const ana = await partner.caseworker('Ana');
    const { cookie } = await accounts.enter(ana);
    const [changed, ...entered] = await Promise.all([
      change(cookie, PASSWORD, NEW_PASSWORD),
      ...Array.from({ length: 8 }, () => accounts.enter(ana)),
    ]);
    expect(changed?.status).toBe(200);
    for (const { cookie: other } of entered) expect(await accounts.reach(other || null)).toBe('UNAUTHENTICATED');
  });
});

test('from another site is refused', async () => {
  for (const path of ['/password/forgotten', '/password/reset', '/password/change', '/second-factor/enrol']) {
    const response = await fetch(`${api.address}/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    });
    expect([path, response.status]).toEqual([path, 403]);
  }
});
