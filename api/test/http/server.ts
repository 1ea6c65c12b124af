import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import {
  addCompression,
  addCorrelationIds,
  addErrorFormat,
  addHealth,
  addNullByteCheck,
  addPortal,
  addSameOriginCheck,
  addSecurityHeaders,
  addShutdown,
  serverOptions,
} from '../../src/platform/http/index.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly address: string;
  /** The lines of the log so far. */
  readonly log: string[];
  close(): Promise<void>;
}

/** A portal as the build leaves it, in a folder of its own. */
async function buildPortal(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kolo-portal-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Kolo</title><div id="root"></div>');
  await writeFile(
    join(directory, 'assets', 'main-4f1c.js'),
    `export const text = ${JSON.stringify('kolo '.repeat(2000))};`,
  );
  await writeFile(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return directory;
}

/** The pieces of platform/http put together around one route that answers with the body it was sent. */
export async function startServer(
  options: { publicUrl?: string; ready?: () => Promise<unknown>; portal?: boolean } = {},
): Promise<TestServer> {
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:4000';
  const directory = await buildPortal();
  const log: string[] = [];
  const logStream = { write: (line: string) => void log.push(line) };
  const app = fastify(serverOptions({ logLevel: 'info', trustProxy: false, logStream }));
  addErrorFormat(app);
  addShutdown(app, { graceMilliseconds: 1000 });
  addCorrelationIds(app);
  addSecurityHeaders(app, { publicUrl });
  await addCompression(app);
  addSameOriginCheck(app, { publicUrl });
  addNullByteCheck(app);
  addHealth(app, { ready: options.ready ?? (async () => undefined), timeoutMilliseconds: 200 });
  await addPortal(app, { directory: options.portal === false ? join(directory, 'absent') : directory });
  app.post('/graphql', async (request) => ({ data: request.body }));
  app.post('/fails/:id', async (request) => {
    throw new Error(`cannot store ${JSON.stringify(request.body)}`);
  });
  app.get('/slow', async () => {
    await setTimeout(300);
    return { done: true };
  });
  app.get('/endless', () => new Promise(() => undefined));
  app.post('/loses-database', async () => {
    throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    address,
    log,
    close: async () => {
      await app.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** Sends JSON, or a text as it is. */
export function post(address: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
