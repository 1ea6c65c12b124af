import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticationOptions, OPEN_PATHS, SESSION_SECONDS } from '../../src/platform/sign-in/authentication.ts';
import { createAccount } from '../../src/platform/sign-in/index.ts';
import { signInPool } from '../../src/platform/sign-in/sign-in.ts';
import { PASSWORD, type SignInServer, startSignIn } from './server.ts';

let server: SignInServer;
beforeAll(async () => {
  server = await startSignIn();
});
afterAll(() => server.close());

const ignore = () => undefined;

function settings(secret = server.secret) {
  const pool = signInPool(server.authUrl, ignore);
  return {
    pool,
    options: authenticationOptions({ pool, secret, publicUrl: 'http://127.0.0.1:4000', onError: ignore }),
  };
}

async function sessionsOf(subject: string): Promise<{ token: string; seconds: number; userAgent: string }[]> {
  const statement = `select "token", extract(epoch from "expiresAt" - now())::int as seconds, "userAgent"
    from auth."session" where "userId" = $1`;
  return (await server.database.admin.query(statement, [subject])).rows;
}

describe('the tables', () => {
  test('are the ones that better-auth asks for', async () => {
    const { pool, options } = settings();
    const plan = await getMigrations(options);
    await pool.end();
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
  });

  test('belong to kolo_auth, and nobody else may read a password', async () => {
    const { rows } = await server.database.admin.query(
      `select c.relname, pg_get_userbyid(c.relowner) as owner,
         array(select r.rolname::text from pg_roles r where r.rolname like 'kolo%' and r.rolname <> 'kolo_auth'
           and has_any_column_privilege(r.oid, c.oid, 'select') order by 1) as readers
       from pg_class c where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const definer = ['kolo_definer'];
    const readers = { session: definer, second_factor: definer, second_step: definer, password_reset: definer };
    const names = [
      ...(['account', 'password_reset', 'rateLimit', 'recovery_code', 'second_factor', 'second_step'] as const),
      ...(['session', 'sign_in_failure', 'user', 'verification'] as const),
    ];
    expect(rows).toEqual(
      names.map((relname) => ({ relname, owner: 'kolo_auth', readers: Reflect.get(readers, relname) ?? [] })),
    );
  });
});

describe('signing in', () => {
  test('answers with the person and a cookie, and keeps the token from scripts', async () => {
    const { email, subject } = await server.person('jelena');
    const answer = await server.enter(email);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ user: { name: 'jelena', email } });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.setCookie).toMatch(/^kolo\.session_token=/);
    const attributes = (answer.setCookie ?? '').split('; ').slice(1).sort();
    expect(attributes).toEqual(['HttpOnly', `Max-Age=${SESSION_SECONDS}`, 'Path=/', 'SameSite=Strict']);
    const [session] = await sessionsOf(subject);
    expect(session?.seconds).toBeGreaterThan(SESSION_SECONDS - 60);
    expect(session?.seconds).toBeLessThanOrEqual(SESSION_SECONDS);
    expect(server.signIn.sessionTokenFrom(answer.cookie)).toBe(session?.token);
  });

  test('takes the e-mail address in any case', async () => {
    const { email } = await server.person('mirko');
    expect((await server.enter(email.toUpperCase())).status).toBe(200);
  });

  test('takes nothing from the request but address and password', async () => {
    const { email, subject } = await server.person('ana');
    const body = { email, password: PASSWORD, rememberMe: false, callbackURL: 'https://evil.example', userId: 'x' };
    const headers = { 'user-agent': 'Canary/1.0', 'x-kolo-address': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };
    const answer = await server.send('/sign-in/email', { body, headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.location).toBeUndefined();
    expect(answer.setCookie).toMatch(/Max-Age/);
    const sessions = await server.database.admin.query('select * from auth."session" where "userId" = $1', [subject]);
    expect(sessions.rows).toMatchObject([{ ipAddress: '192.0.2.1', userAgent: '' }]);
  });

  test('refuses a wrong password and an unknown address in the same words', async () => {
    const { email } = await server.person('petar');
    const wrong = await server.enter(email, 'not the password');
    const unknown = await server.enter('nobody@sign-in.example', 'not the password');
    for (const answer of [wrong, unknown]) {
      expect(answer.status).toBe(401);
      expect(answer.setCookie).toBeUndefined();
      expect(answer.body).toEqual({
        code: 'INVALID_EMAIL_OR_PASSWORD',
        message: 'E-mail or password is wrong.',
        correlationId: expect.any(String),
      });
    }
    const shape = (answer: typeof wrong) => Object.keys(answer.headers).sort();
    expect(shape(unknown)).toEqual(shape(wrong));
  });

  test('takes about as long for an unknown address as for a known one', async () => {
    const { email } = await server.person('vesna');
    const median = async (name: string) => {
      const times: number[] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const begun = performance.now();
        await server.enter(name, 'not the password', '192.0.2.77');
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const known = await median(email);
    const unknown = await median('no-vesna@sign-in.example');
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  test.each([
    ['no body', undefined],
    ['no password', { email: 'a@b.example' }],
    ['an empty password', { email: 'a@b.example', password: '' }],
    ['a list', [{ email: 'a@b.example', password: 'x' }]],
    ['numbers', { email: 1, password: 2 }],
    ['a query object', { email: { $ne: null }, password: 'x' }],
    ['no e-mail address', { email: 'somebody', password: 'x' }],
    ['a null character in the password', { email: 'a@b.example', password: 'a\u0000b' }],
    ['a null character in the address', { email: 'a\u0000@b.example', password: 'ab' }],
    ['a password without end', { email: 'a@b.example', password: 'x'.repeat(129) }],
    ['half a JSON', '{"email":'],
  ])('%s is BAD_USER_INPUT', async (_name, body) => {
    const answer = await server.send('/sign-in/email', { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'as %s is refused',
    async (type) => {
      const { send } = server;
      const body = 'email=jelena%40sign-in.example&password=x';
      const answer = await send('/sign-in/email', { body, headers: { 'content-type': type } });
      expect(answer.status).toBe(415);
    },
  );

  test('from another site is refused', async () => {
    const body = { email: 'jelena@sign-in.example', password: PASSWORD };
    const answer = await server.send('/sign-in/email', { body, headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect(answer.setCookie).toBeUndefined();
  });

  test('leaves no address and no password in the log', () => {
    expect(server.log.join('')).not.toMatch(/sign-in\.example|kuća|not the password|192\.0\.2|Canary/);
  });
});

describe('everything else that better-auth could do', () => {
  function everyEndpoint(): { path: string; methods: string[] }[] {
    const { pool, options } = settings();
    const { api } = betterAuth(options);
    void pool.end();
    return Object.values(api).flatMap((endpoint) => {
      const path: unknown = Reflect.get(endpoint, 'path');
      const { method } = Reflect.get(endpoint, 'options') as { method: string | string[] };
      return typeof path === 'string' && !OPEN_PATHS.includes(path) ? [{ path, methods: [method].flat() }] : [];
    });
  }

  test('does not exist, by any method', async () => {
    const endpoints = everyEndpoint();
    expect(endpoints.map((endpoint) => endpoint.path)).toContain('/sign-up/email');
    expect(endpoints.length).toBeGreaterThan(20);
    for (const { path } of endpoints) {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await server.send(path, method === 'POST' ? { body: {} } : { method });
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  });

  test('is closed inside better-auth as well', async () => {
    const { pool, options } = settings();
    const { handler } = betterAuth(options);
    for (const { path, methods } of everyEndpoint()) {
      for (const method of methods) {
        const headers = { 'content-type': 'application/json', 'x-kolo-address': '192.0.2.2' };
        const body = { name: 'Eve', email: 'eve@sign-in.example', password: PASSWORD };
        const init = method === 'GET' ? { headers } : { method, headers, body: JSON.stringify(body) };
        const response = await handler(new Request(`http://127.0.0.1:4000/auth${path.replace(/:\w+/, 'x')}`, init));
        expect([path, response.ok]).toEqual([path, false]);
      }
    }
    await pool.end();
    const { rows } = await server.database.admin.query(`select 1 from auth."user" where "email" like 'eve%'`);
    expect(rows).toEqual([]);
  });

  test.each([
    '/sign-up/email',
    '/sign-up',
    '/sign-up/email/',
    '//sign-up/email',
    '/sign-in/../sign-up/email',
    '/SIGN-UP/email',
  ])('there is no way to sign up by %s', async (path) => {
    const before = await server.database.admin.query('select count(*) from auth."user"');
    const answer = await server.send(path, { body: { name: 'Eve', email: 'eve@kolo.example', password: PASSWORD } });
    expect(answer.status).toBe(404);
    expect((await server.database.admin.query('select count(*) from auth."user"')).rows).toEqual(before.rows);
  });

  test('signing up is switched off even without the list of open paths', async () => {
    const { pool, options } = settings();
    const { hooks: _closed, ...open } = options;
    const headers = { 'content-type': 'application/json', 'x-kolo-address': '192.0.2.3' };
    const body = JSON.stringify({ name: 'Eve', email: 'eve@sign-in.example', password: PASSWORD });
    const url = 'http://127.0.0.1:4000/auth/sign-up/email';
    const response = await betterAuth(open).handler(new Request(url, { method: 'POST', headers, body }));
    await pool.end();
    expect(await response.json()).toMatchObject({ code: 'EMAIL_PASSWORD_SIGN_UP_DISABLED' });
  });

  test('signing in by GET is not there', async () => {
    expect((await server.send('/sign-in/email', { method: 'GET' })).status).toBe(404);
  });
});

describe('signing out', () => {
  test('ends this session and no other', async () => {
    const { email, subject } = await server.person('goran');
    const [here, there] = [await server.enter(email), await server.enter(email)];
    expect(await sessionsOf(subject)).toHaveLength(2);
    const answer = await server.send('/sign-out', { headers: { cookie: here.cookie } });
    expect(answer.status).toBe(200);
    expect(answer.setCookie).toMatch(/^kolo\.session_token=;.*Max-Age=0/);
    const left = await sessionsOf(subject);
    expect(left.map((session) => session.token)).toEqual([server.signIn.sessionTokenFrom(there.cookie)]);
  });

  test.each([
    ['no cookie', {}],
    ['a tampered cookie', { cookie: 'kolo.session_token=abc.def' }],
    ['JSON without a body', { 'content-type': 'application/json' }],
  ])('with %s does nothing and says so', async (_name, headers) => {
    const answer = await server.send('/sign-out', { headers });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ success: true });
  });
});

describe('an expired session', () => {
  test('goes from the database when somebody signs in', async () => {
    const { email, subject } = await server.person('dragana');
    await server.enter(email);
    await server.database.admin.query(`update auth."session" set "expiresAt" = now() where "userId" = $1`, [subject]);
    await server.enter(email);
    expect(await sessionsOf(subject)).toHaveLength(1);
  });
});

describe('an account', () => {
  test('wants a password of a sensible length, and one address once', async () => {
    const { admin } = server.database;
    const account = { email: 'Twice@sign-in.example', name: 'Twice', password: PASSWORD };
    await createAccount(admin, account);
    await expect(createAccount(admin, account)).rejects.toMatchObject({ code: '23505' });
    const short = createAccount(admin, { ...account, email: 'short@sign-in.example', password: 'short' });
    await expect(short).rejects.toThrow(RangeError);
    expect((await server.enter('twice@sign-in.example')).status).toBe(200);
  });

  test('never has its password in clear, and two equal passwords differ', async () => {
    const { rows } = await server.database.admin.query<{ password: string }>('select "password" from auth."account"');
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.password)).size).toBe(rows.length);
    for (const row of rows) expect(row.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('the cookie', () => {
  async function betterAuthSays(cookie: string, secret?: string): Promise<string | null> {
    const { pool, options } = settings(secret);
    const { hooks: _closed, ...open } = options;
    const session = await betterAuth(open).api.getSession({ headers: new Headers({ cookie }) });
    await pool.end();
    return session?.session.token ?? null;
  }

  test('is read as better-auth reads it, and every change to it is noticed', async () => {
    const { email, subject } = await server.person('ivana');
    const { cookie } = await server.enter(email);
    const [session] = await sessionsOf(subject);
    const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
    const [token = '', signature = ''] = value.split('.');
    const forged = createHmac('sha256', 'another secret').update(token).digest('base64');
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    const as = (text: string) => `kolo.session_token=${encodeURIComponent(text)}`;
    const good = [
      cookie,
      `theme=dark; ${cookie}; a=b`,
      `${cookie}; ${as('x.y')}`,
      `kolo.session_token="${cookie.slice(19)}"`,
    ];
    const bad = [
      as(`${token}.${forged}`),
      as(`${token}.${flipped}`),
      as(`${token}x.${signature}`),
      as(`${token.slice(1)}.${signature}`),
      as(`.${signature}`),
      as(token),
      as(`${token}.`),
      `${as('x.y')}; ${cookie}`,
      `Kolo.session_token=${cookie.slice(19)}`,
      `xkolo.session_token=${cookie.slice(19)}`,
      `__Secure-${cookie}`,
      'kolo.session_token=%E0%A4%A',
      'kolo.session_token',
      ';;=;',
      '',
    ];
    for (const header of good) {
      expect([header, server.signIn.sessionTokenFrom(header)]).toEqual([header, session?.token]);
      expect([header, await betterAuthSays(header)]).toEqual([header, session?.token]);
    }
    for (const header of bad) {
      expect([header, server.signIn.sessionTokenFrom(header)]).toEqual([header, null]);
      expect([header, await betterAuthSays(header)]).toEqual([header, null]);
    }
    expect(server.signIn.sessionTokenFrom(undefined)).toBeNull();
  });

  test('of another installation means nothing here', async () => {
    const { email } = await server.person('luka');
    const { cookie } = await server.enter(email);
    expect(await betterAuthSays(cookie, server.database.config.secretFor('something else'))).toBeNull();
  });
});
