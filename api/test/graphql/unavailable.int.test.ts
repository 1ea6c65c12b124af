import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { assertVersion } from '../../src/platform/database/version.queries.ts';
import { testConfig } from '../config.ts';
import { type Served, serve, startApi, type TestApi } from '../support/api.ts';
import { GraphqlClient } from '../support/client.ts';
import { openGate } from '../support/gate.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('a database that is down', () => {
  let down: Served;
  let client: GraphqlClient;
  beforeAll(async () => {
    const partner = await api.world.partner();
    const { cookie } = await api.actAs(await partner.caseworker());
    const gate = await openGate(api.database.url);
    down = await serve(testConfig(gate.url, { LOG_LEVEL: 'info' }));
    client = new GraphqlClient(down.address, cookie);
    await client.ask('{ cases { totalCount } }');
    await gate.shut();
  });
  afterAll(() => down.close());

  test.each([
    '{ cases { totalCount } }',
    '{ viewer { user { name } } }',
    'mutation { setLocale(input: {locale: "en", idempotencyKey: "12345678"}) { errors { code } } }',
  ])('%s is answered 503 and UNAVAILABLE', async (query) => {
    const answer = await client.send(query);
    expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
    expect(answer.errors[0]?.extensions.correlationId).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|Context creation/);
  });

  test('sign-in is answered 503 and UNAVAILABLE', async () => {
    const response = await fetch(`${down.address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a@b.example', password: 'kuća na bregu 12' }),
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE' });
    expect(down.log.join('')).not.toContain('bregu');
  });
});

test('connections that break are replaced: the next request is answered', async () => {
  const partner = await api.world.partner();
  const client = await api.actAs(await partner.caseworker());
  await client.ask('{ cases { totalCount } }');
  await api.database.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kolo_login' and datname = current_database()`,
  );
  const first = await client.send('{ cases { totalCount } }');
  expect(first.codes.every((code) => code === 'UNAVAILABLE')).toBe(true);
  expect((await client.send('{ cases { totalCount } }')).codes).toEqual([]);
});

describe('a database of another version', () => {
  test('is refused with what to do', async () => {
    const { admin } = api.database;
    await expect(assertVersion(api.pool)).resolves.toBeUndefined();
    await admin.query(`insert into kolo.migration (name) values ('9999-from-the-future')`);
    await expect(assertVersion(api.pool)).rejects.toThrow(/newer than this program.*9999-from-the-future/);
    await admin.query(`delete from kolo.migration where name in ('9999-from-the-future', '0004-viewer')`);
    await expect(assertVersion(api.pool)).rejects.toThrow(/older than this program.*prepare.*0004-viewer/);
    await admin.query(`insert into kolo.migration (name) values ('0004-viewer')`);
    await expect(assertVersion(api.pool)).resolves.toBeUndefined();
  });
});

describe('a configuration that is not usable is refused, naming the variable', () => {
  const usable = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db:5432/kolo',
    KOLO_SECRET: 'qT7w-Zm2x_Lp9vBn4Rk8sYd1Hc6Jf3Ga',
  };
  const wrong: [string, NodeJS.ProcessEnv, RegExp][] = [
    ['no secret', { KOLO_SECRET: undefined }, /KOLO_SECRET is missing/],
    ['a short secret', { KOLO_SECRET: 'qT7w-Zm2x_Lp9vBn4Rk8sYd1Hc6Jf3G' }, /KOLO_SECRET needs at least 32/],
    ['one letter many times', { KOLO_SECRET: 'a'.repeat(64) }, /KOLO_SECRET is too weak/],
    ['a secret of few letters', { KOLO_SECRET: 'abcabcabc'.repeat(8) }, /KOLO_SECRET is too weak/],
    ['an example of a secret', { KOLO_SECRET: 'changeme-0123456789-abcdefghijklm' }, /KOLO_SECRET is too weak/],
    ['a demonstration password', { DEMO_PASSWORD: 'kuća na bregu 12' }, /DEMO_PASSWORD has no place in production/],
    ['no database', { DATABASE_URL: undefined }, /DATABASE_URL/],
    ['another kind of database', { DATABASE_URL: 'mysql://db/kolo' }, /DATABASE_URL is not a PostgreSQL address/],
    ['a port that is none', { PORT: '70000' }, /PORT/],
  ];
  test.each(wrong)('%s', (_name, change, message) => {
    expect(() => readConfig(usable)).not.toThrow();
    expect(() => readConfig({ ...usable, ...change })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION', message: expect.stringMatching(message) }),
    );
  });

  test('several at once are named at once, and no value is shown', () => {
    const secret = 'password-password-password-password';
    expect(() => readConfig({ ...usable, KOLO_SECRET: secret, PORT: 'x' })).toThrow(/PORT/);
    try {
      readConfig({ ...usable, KOLO_SECRET: secret, DEMO_PASSWORD: 'kuća na bregu 12' });
    } catch (error) {
      expect(String(error)).not.toMatch(/password-|bregu/);
      expect(String(error)).toMatch(/KOLO_SECRET[\s\S]*DEMO_PASSWORD/);
    }
  });
});
