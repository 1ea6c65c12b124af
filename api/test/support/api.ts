import type { AddressInfo } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import pino from 'pino';
import { entities } from '../../src/entities.ts';
import type { Config } from '../../src/platform/config.ts';
import { openOrm, poolOf } from '../../src/platform/database/orm.ts';
import { createServer } from '../../src/server.ts';
import { testConfig } from '../config.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { GraphqlClient } from './client.ts';
import { type Member, PASSWORD, World } from './world.ts';

/** The API as it is served, on a database of its own. */
export interface TestApi {
  readonly address: string;
  readonly database: TestDatabase;
  readonly world: World;
  readonly orm: MikroORM;
  readonly pool: Pool;
  /** The lines of the log so far. */
  readonly log: string[];
  /** Signs a member in, as the portal does, and returns what speaks for them; the same client each time. */
  actAs(member: Member): Promise<GraphqlClient>;
  /** Signs a member in anew: another session. */
  signIn(member: Member): Promise<GraphqlClient>;
  anonymous(): GraphqlClient;
  close(): Promise<void>;
}

/** A server that listens, without a database of its own. */
export interface Served {
  readonly address: string;
  readonly orm: MikroORM;
  readonly pool: Pool;
  readonly log: string[];
  close(): Promise<void>;
}

/** Serves what a configuration describes on a free port, with the log kept instead of printed. */
export async function serve(config: Config): Promise<Served> {
  const orm = openOrm(config, entities);
  const pool = await poolOf(orm);
  const { app } = await createServer(config, orm, pool);
  const log: string[] = [];
  Reflect.set(app.log, pino.symbols.streamSym, { write: (line: string) => void log.push(line) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    orm,
    pool,
    log,
    close: async () => {
      await app.close();
      await orm.close();
    },
  };
}

/** Copies the template database and serves it. */
export async function startApi(env: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  return startApiOn(await openTestDatabase(), env);
}

/** Serves a database, which is closed with the API. */
export async function startApiOn(database: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const served = await serve(testConfig(database.url, { LOG_LEVEL: 'trace', ...env }));
  const clients = new Map<string, Promise<GraphqlClient>>();
  const signIn = async ({ email }: Member) => new GraphqlClient(served.address, await cookieOf(served, email));
  return {
    ...served,
    database,
    world: new World(database.admin),
    signIn,
    actAs: (member) => {
      const client = clients.get(member.userId) ?? signIn(member);
      clients.set(member.userId, client);
      return client;
    },
    anonymous: () => new GraphqlClient(served.address, null),
    close: async () => {
      await served.close();
      await database.close();
    },
  };
}

async function cookieOf({ address }: Served, email: string): Promise<string> {
  const response = await fetch(`${address}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token='));
  if (!response.ok || cookie === undefined) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return cookie.split(';', 1)[0] ?? '';
}
