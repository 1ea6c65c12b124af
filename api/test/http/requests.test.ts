import { connect } from 'node:net';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_LIMIT_BYTES, serverOptions } from '../../src/platform/http/index.ts';
import { post, startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const graphqlError = (code: string) => ({
  errors: [{ message: expect.any(String), extensions: { code, correlationId: expect.any(String) } }],
});

describe('a request that is too large', () => {
  test('of 1 MB gets a coded GraphQL error', async () => {
    const response = await post(server.address, '/graphql', { query: 'x'.repeat(1_000_000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(graphqlError('PAYLOAD_TOO_LARGE'));
  });

  test('of 8 MB is still answered and not reset', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(server.address, '/graphql', 'x'.repeat(8_000_000))),
    );
    expect(answers.map((answer) => answer.status)).toEqual([413, 413, 413, 413, 413]);
  });

  test('sent in pieces without a length gets the same answer', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 20; sent++) controller.enqueue(new Uint8Array(100_000).fill(32));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: pieces, duplex: 'half' };
    const response = await fetch(`${server.address}/graphql`, init as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(graphqlError('PAYLOAD_TOO_LARGE'));
  });

  test('just within the limit is served', async () => {
    const response = await post(server.address, '/graphql', { query: 'x'.repeat(BODY_LIMIT_BYTES - 20) });
    expect(response.status).toBe(200);
  });
});

describe('a request that cannot be read', () => {
  test.each([
    ['not JSON', '{"query":'],
    ['nothing', ''],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a raw control character', '{"query":"\u0000"}'],
    ['an escaped null character', '{"query":"a\\u0000b"}'],
    ['a null character far inside', '{"variables":{"input":[{"body":"\\u0000"}]}}'],
    ['a null character in a name', '{"variables":{"a\\u0000":1}}'],
  ])('%s is BAD_USER_INPUT', async (_name, body) => {
    const response = await post(server.address, '/graphql', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(graphqlError('BAD_USER_INPUT'));
  });

  test('the letters of an escape are not a null character', async () => {
    const response = await post(server.address, '/graphql', { text: 'a backslash and u0000: \\u0000' });
    expect(response.status).toBe(200);
  });

  test('another content type is refused', async () => {
    const response = await post(server.address, '/graphql', 'query=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual(graphqlError('UNSUPPORTED_MEDIA_TYPE'));
  });

  test('a line that is no HTTP ends that connection only', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      const socket = connect(Number(port), hostname, () => socket.write('hello\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
  });
});

describe('a request from another site', () => {
  const body = { query: '{ viewer { rules } }' };
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['the right host by another port', { origin: 'http://127.0.0.1:4001' }],
    ['the right host by another scheme', { origin: 'https://127.0.0.1:4000' }],
    ['a name that only begins like ours', { origin: 'http://127.0.0.1:4000.evil.example' }],
    ['fetch metadata of another site', { 'sec-fetch-site': 'cross-site' }],
    ['fetch metadata of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_name, headers) => {
    const response = await post(server.address, '/graphql', body, headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual(graphqlError('FORBIDDEN'));
  });

  test.each([
    ['our origin', { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }],
    ['another name of this machine', { origin: 'http://localhost:4000' }],
    ['a program that names no origin', {}],
  ])('%s is served', async (_name, headers) => {
    expect((await post(server.address, '/graphql', body, headers)).status).toBe(200);
  });
});

describe('correlation ids', () => {
  test('are new for each request, in the header and in the error, never the client’s', async () => {
    const ask = () => post(server.address, '/fails/1', {}, { 'x-request-id': 'mine' });
    const [first, second] = await Promise.all([ask(), ask()]);
    const ids = [first, second].map((response) => response?.headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('mine');
    expect(await first?.json()).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong.',
      correlationId: ids[0],
    });
  });
});

describe('the log', () => {
  test('holds no body, path, query, cookie or message of an error', async () => {
    const headers = { cookie: 'kolo.session_token=Canary4', authorization: 'Canary5', 'user-agent': 'Canary6' };
    const response = await post(server.address, '/fails/Canary1?name=Canary2', { name: 'Canary3' }, headers);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/Canary/);
    const id = response.headers.get('x-request-id') ?? 'no id';
    const lines = server.log.filter((line) => line.includes(id));
    expect(lines.join('')).toMatch(/"route":"\/fails\/:id"/);
    expect(lines.join('')).toMatch(/"err":\{"type":"Error","at":\["at /);
    expect(server.log.join('')).not.toMatch(/Canary|127\.0\.0\.1:\d+\/|remoteAddress/);
  });
});

describe('a database that is down', () => {
  test('is UNAVAILABLE, not an internal error', async () => {
    const response = await post(server.address, '/loses-database', {});
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('the address of a client', () => {
  async function addressSeen(trustProxy: boolean, forwarded: string): Promise<string> {
    const app = fastify(serverOptions({ logLevel: 'silent', trustProxy }));
    app.get('/', async (request) => request.ip);
    const { body } = await app.inject({
      url: '/',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': forwarded },
    });
    await app.close();
    return body;
  }

  test('is the socket’s, or what the one trusted proxy saw; never what the client says', async () => {
    expect(await addressSeen(false, '203.0.113.1')).toBe('10.0.0.1');
    expect(await addressSeen(true, '203.0.113.1')).toBe('203.0.113.1');
    expect(await addressSeen(true, '127.0.0.1, 203.0.113.1')).toBe('203.0.113.1');
  });
});
