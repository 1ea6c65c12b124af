import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { AssuranceRule } from '../../src/platform/viewer/assurance.ts';
import { findViewer, TO_ENROL } from '../../src/platform/viewer/viewer.queries.ts';
import { type SignInServer, startSignIn } from './server.ts';

const CONSORTIUM = `
insert into kolo.partner (id, name, short_name, kind, country_code)
  values ('0198c0de-0000-7000-8000-00000000000a', 'NGO of the test', 'NGO', 'ngo', 'RS');
insert into kolo.partner_country values ('0198c0de-0000-7000-8000-00000000000a', 'RS');
insert into kolo.programme (code, name, objective, starts_on, ends_on)
  values ('T-1', 'One', 'To test', '2026-01-01', '2027-01-01');
insert into kolo.programme_country values ('T-1', 'RS');
`;

let server: SignInServer;
let login: Pool;
let people = 0;
let subject: string;
let cookie: string;

beforeAll(async () => {
  server = await startSignIn();
  await server.database.admin.query(CONSORTIUM);
  login = new Pool({ connectionString: loginUrl(server.database.config, 'kolo_login'), max: 2 });
});
beforeEach(async () => {
  people += 1;
  const person = await server.person(`member-${people}`);
  subject = person.subject;
  const { admin } = server.database;
  await admin.query(`insert into kolo.user_account (email, name, auth_subject) values ($1, 'Member', $2)`, [
    person.email,
    subject,
  ]);
  await admin.query(
    `insert into kolo.membership (user_id, role, partner_id, country_code, programme_code, status)
     select id, 'caseworker', '0198c0de-0000-7000-8000-00000000000a', 'RS', 'T-1', 'active'
     from kolo.user_account where auth_subject = $1`,
    [subject],
  );
  cookie = (await server.enter(person.email)).cookie;
});
afterAll(async () => {
  await login.end();
  await server.close();
});

/** Somebody who waits for the answer. */
const rule = new AssuranceRule(false);
const staying = new AbortController().signal;

async function viewer(header = cookie) {
  const token = server.signIn.sessionTokenFrom(header);
  const found = token === null ? null : await findViewer(login, token, rule, staying);
  if (found === TO_ENROL) throw new Error('Nobody has to enrol here');
  return found;
}

describe('the viewer of a session', () => {
  test('has the memberships that are active', async () => {
    expect((await viewer())?.memberships).toMatchObject([{ role: 'caseworker', countryCode: 'RS' }]);
  });

  test('is nobody after signing out, at once', async () => {
    expect(await viewer()).not.toBeNull();
    await server.send('/sign-out', { headers: { cookie } });
    expect(await viewer()).toBeNull();
  });

  test('is nobody when the session has expired', async () => {
    const statement = `update auth."session" set "expiresAt" = now() - interval '1 second' where "userId" = $1`;
    await server.database.admin.query(statement, [subject]);
    expect(await viewer()).toBeNull();
  });

  test('is nobody when the account is gone', async () => {
    await server.database.admin.query('delete from auth."user" where "id" = $1', [subject]);
    expect(await viewer()).toBeNull();
  });

  test('holds nothing when the membership is deactivated, in the next request', async () => {
    await server.database.admin.query(
      `update kolo.membership set status = 'deactivated', deactivated_at = now()
       where user_id = (select id from kolo.user_account where auth_subject = $1)`,
      [subject],
    );
    expect((await viewer())?.memberships).toEqual([]);
  });

  test('is nobody for an invented token, however it looks', async () => {
    for (const token of ['', 'x'.repeat(32), "' or true --", '%'])
      expect(await findViewer(login, token, rule, staying)).toBeNull();
  });

  test('is somebody else for somebody else’s cookie', async () => {
    const other = await server.person(`stranger-${people}`);
    const answer = await server.enter(other.email);
    expect(answer.status).toBe(200);
    expect(await viewer(answer.cookie)).toBeNull();
  });
});

describe('the login of sign-in', () => {
  test('reaches no record of the application', async () => {
    const auth = new Pool({ connectionString: server.authUrl, max: 1 });
    for (const relation of ['kolo.person', 'kolo.user_account', 'kolo.membership']) {
      await expect(auth.query(`select 1 from ${relation}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(auth.query(`select kolo.viewer('x')`)).rejects.toMatchObject({ code: '42501' });
    await expect(auth.query('set role kolo_app')).rejects.toMatchObject({ code: '42501' });
    await auth.end();
  });

  test('and its tables are out of reach for the login of the API', async () => {
    await expect(login.query('select 1 from auth."account"')).rejects.toMatchObject({ code: '42501' });
    await expect(login.query('select 1 from auth."session"')).rejects.toMatchObject({ code: '42501' });
  });
});
