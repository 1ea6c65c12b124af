import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminCommand } from '../../src/platform/sign-in/admin-command.ts';
import { type SignInServer, startSignIn } from './server.ts';

const CONSORTIUM = `
update kolo.programme set lead_agency_id = null;
insert into kolo.partner (id, name, short_name, kind, country_code)
  values ('0198c0de-0000-7000-8000-00000000000a', 'Lead agency of the test', 'LAT', 'lead_agency', 'RS');
insert into kolo.partner_country (partner_id, country_code)
  values ('0198c0de-0000-7000-8000-00000000000a', 'RS'), ('0198c0de-0000-7000-8000-00000000000a', 'ME');
insert into kolo.programme (code, name, objective, lead_agency_id, starts_on, ends_on) values
  ('T-1', 'One', 'To test', '0198c0de-0000-7000-8000-00000000000a', '2026-01-01', '2027-01-01'),
  ('T-2', 'Two', 'To test', '0198c0de-0000-7000-8000-00000000000a', '2026-01-01', '2027-01-01');
insert into kolo.programme_country (programme_code, country_code) values ('T-1', 'RS'), ('T-1', 'ME'), ('T-2', 'RS');
`;

let server: SignInServer;
beforeAll(async () => {
  server = await startSignIn();
  await server.database.admin.query(CONSORTIUM);
});
beforeEach(async () => {
  await server.database.admin.query(
    `truncate kolo.audit_event, kolo.membership, kolo.user_account, auth."user", auth.sign_in_failure cascade`,
  );
});
afterAll(() => server.close());

async function run(args: string[], options: { url?: string | undefined; stdin?: string } = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await adminCommand(args, {
    databaseAdminUrl: 'url' in options ? options.url : server.database.config.databaseAdminUrl,
    publicUrl: 'https://kolo.example',
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    readPassword: async () => options.stdin ?? '',
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const ANA = ['create-admin', '--email', 'Ana@kolo.example', '--name', 'Ana Ilić'];

async function rows<T extends object>(statement: string): Promise<T[]> {
  return (await server.database.admin.query<T>(statement)).rows;
}

async function counts() {
  return rows(`select (select count(*)::int from kolo.user_account) as users,
    (select count(*)::int from kolo.membership) as memberships, (select count(*)::int from auth."user") as accounts,
    (select count(*)::int from kolo.audit_event) as events`);
}

describe('the first administrator', () => {
  test('can sign in with the password that is printed once', async () => {
    const { code, printed } = await run(ANA);
    expect(code).toBe(0);
    const password = /Password, shown this once: (\S+)$/.exec(printed)?.[1] ?? '';
    expect(password).toMatch(/^[\w-]{24}$/);
    expect((await server.enter('ana@kolo.example', password)).status).toBe(200);
  });

  test('has a membership at the lead agency for each country of each programme, and leaves an audit', async () => {
    await run(ANA);
    expect(
      await rows(`select programme_code, country_code, role, status, partner_kind, display_name from kolo.membership
        order by 1, 2`),
    ).toEqual(
      [
        ['T-1', 'ME'],
        ['T-1', 'RS'],
        ['T-2', 'RS'],
      ].map(([programme_code, country_code]) => ({
        programme_code,
        country_code,
        role: 'administrator',
        status: 'active',
        partner_kind: 'lead_agency',
        display_name: 'Ana Ilić',
      })),
    );
    expect(
      await rows(`select e.action, e.subject, e.operation, e.row_count, e.subject_id = u.id as of_user
        from kolo.audit_event e join kolo.user_account u on u.id = e.user_id
        join auth."user" a on a.id = u.auth_subject where a.email = 'ana@kolo.example'`),
    ).toEqual([{ action: 'create', subject: 'User', operation: 'create-admin', row_count: 3, of_user: true }]);
  });

  test('may bring a password on standard input, which is not printed', async () => {
    const { code, printed } = await run([...ANA, '--password-stdin'], { stdin: 'šljiva u dvorištu\n' });
    expect(code).toBe(0);
    expect(printed).not.toMatch(/šljiva|Password/);
    expect((await server.enter('ana@kolo.example', 'šljiva u dvorištu')).status).toBe(200);
  });

  test('is the only one that the command makes', async () => {
    await run(ANA);
    const before = await counts();
    const second = await run(['create-admin', '--email', 'eve@kolo.example', '--name', 'Eve']);
    expect(second.code).toBe(1);
    expect(second.complaints).toMatch(/There is an administrator already/);
    expect(await counts()).toEqual(before);
  });

  test('is one, also when the command is given twice at the same time', async () => {
    const both = await Promise.all([run(ANA), run(['create-admin', '--email', 'eve@kolo.example', '--name', 'Eve'])]);
    expect(both.map((result) => result.code).sort()).toEqual([0, 1]);
    expect(await counts()).toEqual([{ users: 1, memberships: 3, accounts: 1, events: 1 }]);
  });

  test('can be made anew when the last one was deactivated', async () => {
    await run(ANA);
    await server.database.admin.query(`update kolo.membership set status = 'deactivated', deactivated_at = now()`);
    expect((await run(['create-admin', '--email', 'eve@kolo.example', '--name', 'Eve'])).code).toBe(0);
  });
});

describe('the command refuses', () => {
  test.each([
    ['no command', []],
    ['another command', ['drop-admin', '--email', 'a@kolo.example', '--name', 'A']],
    ['no address', ['create-admin', '--name', 'A']],
    ['half an address', ['create-admin', '--email', 'a@', '--name', 'A']],
    ['no name', ['create-admin', '--email', 'a@kolo.example']],
    ['an empty name', ['create-admin', '--email', 'a@kolo.example', '--name', ' ']],
    ['an unknown option', [...ANA, '--force']],
    ['a short password', [...ANA, '--password-stdin']],
  ])('%s', async (_name, args) => {
    const { code, complaints } = await run(args, { stdin: 'short' });
    expect(code).toBe(2);
    expect(complaints).not.toBe('');
    expect(await counts()).toEqual([{ users: 0, memberships: 0, accounts: 0, events: 0 }]);
  });

  test('a person who is a user already', async () => {
    await server.database.admin.query(`insert into kolo.user_account (email, name) values ('ana@kolo.example', 'Ana')`);
    const { code, complaints } = await run(ANA);
    expect(code).toBe(1);
    expect(complaints).toMatch(/already/);
    expect(await counts()).toEqual([{ users: 1, memberships: 0, accounts: 0, events: 0 }]);
  });

  test('to work without an address of the database, and with one where nobody answers', async () => {
    expect((await run(ANA, { url: undefined })).code).toBe(2);
    const away = await run(ANA, { url: 'postgres://kolo@127.0.0.1:1/kolo' });
    expect(away.code).toBe(1);
    expect(away.complaints).toMatch(/ECONNREFUSED/);
  });

  test('a login that row-level security blinds', async () => {
    const { code } = await run(ANA, { url: server.authUrl });
    expect(code).toBe(1);
    expect(await counts()).toEqual([{ users: 0, memberships: 0, accounts: 0, events: 0 }]);
  });

  test('a database without tables', async () => {
    await server.database.admin.query('create database empty');
    const url = new URL(server.database.config.databaseAdminUrl ?? '');
    url.pathname = '/empty';
    const { code, complaints } = await run(ANA, { url: url.href });
    await server.database.admin.query('drop database empty');
    expect(code).toBe(1);
    expect(complaints).toMatch(/prepare it first/);
  });

  test('to leave anything behind when no programme has a lead agency', async () => {
    const other = new Client(server.database.config.databaseAdminUrl);
    await other.connect();
    await other.query('update kolo.programme set lead_agency_id = null');
    const { code, complaints } = await run(ANA);
    await other.query(
      `update kolo.programme set lead_agency_id = '0198c0de-0000-7000-8000-00000000000a' where code like 'T-%'`,
    );
    await other.end();
    expect(code).toBe(1);
    expect(complaints).toMatch(/prepare the database first/);
    expect(await counts()).toEqual([{ users: 0, memberships: 0, accounts: 0, events: 0 }]);
  });
});

describe('an administrator who cannot sign in', () => {
  const renew = (...more: string[]) => run(['renew-sign-in', '--email', 'Ana@kolo.example', ...more]);

  test('is given a link to a new password, and leaves an audit', async () => {
    await run(ANA);
    const { code, printed } = await renew();
    expect(code).toBe(0);
    const token = /https:\/\/kolo\.example\/password#([\w-]{43})$/.exec(printed)?.[1];
    const password = 'nova duga lozinka 7';
    expect((await server.send('/password/reset', { body: { token, password } })).status).toBe(200);
    expect((await server.enter('ana@kolo.example', password)).status).toBe(200);
    const operations = await rows('select operation from kolo.audit_event order by id');
    expect(operations).toEqual(
      expect.arrayContaining([{ operation: 'createPasswordResetByCommand' }, { operation: 'resetPassword' }]),
    );
  });

  test('loses a second factor and every session where that is asked for', async () => {
    const password = /Password, shown this once: (\S+)$/.exec((await run(ANA)).printed)?.[1] ?? '';
    await server.enter('ana@kolo.example', password);
    await server.database.admin.query(
      `insert into auth.second_factor (user_id, sealed_secret, confirmed_at) select "id", 'sealed', now() from auth."user"`,
    );
    await renew();
    expect(await rows('select from auth.second_factor')).toHaveLength(1);
    expect((await renew('--second-factor')).code).toBe(0);
    expect(await rows('select from auth.second_factor')).toEqual([]);
    expect(await rows('select from auth."session"')).toEqual([]);
  });

  test('is told where there is no such account', async () => {
    const { code, complaints } = await renew();
    expect([code, complaints]).toEqual([1, 'There is no account with this e-mail address.']);
    expect((await run(['renew-sign-in'])).code).toBe(2);
  });
});
