import { afterEach, describe, expect, test } from 'vitest';
import { post, startServer, type TestServer } from './server.ts';

const servers: TestServer[] = [];
async function start(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = await startServer(options);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

function directives(response: Response): Map<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('security headers', () => {
  test('stand on pages, answers and errors', async () => {
    const { address } = await start();
    const answers = [
      await fetch(`${address}/`),
      await fetch(`${address}/assets/absent.js`),
      await post(address, '/graphql', {}),
      await post(address, '/fails/1', {}),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 200, 500]);
    for (const answer of answers) {
      const csp = directives(answer);
      expect(csp.get('default-src')).toBe("'self'");
      expect(csp.get('script-src')).toBe("'self'");
      expect(csp.get('connect-src')).toBe("'self'");
      expect(csp.get('frame-ancestors')).toBe("'none'");
      expect(csp.get('object-src')).toBe("'none'");
      expect(csp.get('base-uri')).toBe("'none'");
      expect(csp.has('upgrade-insecure-requests')).toBe(false);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(answer.headers.has('x-powered-by')).toBe(false);
      expect(answer.headers.has('strict-transport-security')).toBe(false);
    }
  });

  test('demand https only where the portal is reached by it', async () => {
    const { address } = await start({ publicUrl: 'https://kolo.example' });
    const response = await fetch(`${address}/`);
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });
});

describe('the portal', () => {
  test('is one page for every address that is not a file', async () => {
    const { address } = await start();
    for (const path of ['/', '/cases', '/cases/0198c0de-0000-7000-8000-000000000000?tab=notes', '/sign-in']) {
      const response = await fetch(`${address}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<div id="root">');
    }
    expect((await fetch(`${address}/cases`, { method: 'HEAD' })).status).toBe(200);
  });

  test('keeps hashed files for good, and asks for all others again', async () => {
    const { address } = await start();
    const script = await fetch(`${address}/assets/main-4f1c.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${address}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  test.each(['/assets/main-0000.js', '/assets/', '/favicon.png', '/auth/anything', '/graphql', '/health/other'])(
    'does not answer for %s',
    async (path) => {
      const { address } = await start();
      const response = await fetch(`${address}${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    },
  );

  test.each(['/..%2f..%2fetc/passwd', '/%2e%2e/package.json', '/assets/..%5c..%5cindex.html', '/%00.js', '/%'])(
    'gives nothing away for %s',
    async (path) => {
      const { address } = await start();
      const response = await fetch(`${address}${path}`);
      expect([200, 400, 403, 404]).toContain(response.status);
      if (response.status === 200) expect(await response.text()).toContain('<div id="root">');
    },
  );

  test('says so when it has not been built', async () => {
    const { address } = await start({ portal: false });
    const response = await fetch(`${address}/`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', message: 'The portal has not been built.' });
  });
});

describe('compression', () => {
  test('covers scripts and long answers, in the best way the client names', async () => {
    const { address, app } = await start();
    const encoding = async (url: string, accepted: string) => {
      const response = await app.inject({ method: 'GET', url, headers: { 'accept-encoding': accepted } });
      return response.headers['content-encoding'];
    };
    expect(await encoding('/assets/main-4f1c.js', 'gzip, br')).toBe('br');
    expect(await encoding('/assets/main-4f1c.js', 'gzip')).toBe('gzip');
    expect(await encoding('/assets/main-4f1c.js', 'identity')).toBeUndefined();
    const text = 'кредит за пластеник '.repeat(200);
    const long = await post(address, '/graphql', { text });
    expect(long.headers.get('content-encoding')).toMatch(/br|gzip/);
    expect(await long.json()).toEqual({ data: { text } });
  });
});

describe('health', () => {
  test('live and ready are JSON', async () => {
    const { address } = await start();
    expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${address}/health/ready`);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(await ready.json()).toEqual({ status: 'ready' });
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('password authentication failed for user "kolo_login"'))],
    ['hangs', () => new Promise(() => undefined)],
  ])('is live but not ready when the database %s', async (_name, ready) => {
    const { address } = await start({ ready });
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    const response = await fetch(`${address}/health/ready`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: 'unavailable', code: 'UNAVAILABLE' });
    expect(text).not.toContain('kolo_login');
  });
});
