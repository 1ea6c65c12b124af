import { createHmac } from 'node:crypto';
import { freePort } from '@kolo/postgres';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { addErrorFormat, serverOptions } from '../../src/platform/http/index.ts';
import { createSignIn } from '../../src/platform/sign-in/index.ts';

const PUBLIC_URL = 'https://kolo.example';

test('a database that is down is UNAVAILABLE for signing in and for signing out of an open session', async () => {
  const url = `postgres://kolo_auth:x@127.0.0.1:${await freePort()}/kolo`;
  const secret = 'a-Long-enough-Value-for-Tests-4711';
  const signIn = createSignIn({
    databaseUrl: url,
    secret,
    secondFactorKeys: { secrets: secret, recoveryCodes: secret },
    publicUrl: PUBLIC_URL,
    onError: () => undefined,
  });
  const app = fastify(serverOptions({ logLevel: 'silent', trustProxy: false }));
  addErrorFormat(app);
  await signIn.mount(app);
  const entering = await app.inject({
    method: 'POST',
    url: '/auth/sign-in/email',
    payload: { email: 'ana@kolo.example', password: 'not a real one' },
  });
  expect(entering.statusCode).toBe(503);
  expect(entering.json()).toMatchObject({ code: 'UNAVAILABLE' });
  const signature = createHmac('sha256', secret).update('token').digest('base64');
  const cookie = `__Secure-kolo.session_token=${encodeURIComponent(`token.${signature}`)}`;
  expect(signIn.sessionTokenFrom(cookie)).toBe('token');
  const leaving = await app.inject({ method: 'POST', url: '/auth/sign-out', headers: { cookie } });
  expect(leaving.statusCode).toBe(503);
  await app.close();
  await signIn.close();
});
