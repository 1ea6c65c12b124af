import fastify from 'fastify';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { addCorrelationIds, addErrorFormat, addSameOriginCheck, serverOptions } from '../../src/platform/http/index.ts';
import { createAccount, createSignIn, type SignIn } from '../../src/platform/sign-in/index.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

export const PASSWORD = 'kuća na bregu 12';

export interface SignInServer {
  readonly database: TestDatabase;
  /** The database as kolo_auth. */
  readonly authUrl: string;
  readonly signIn: SignIn;
  readonly log: string[];
  readonly secret: string;
  /** Creates an account of its own for a test, and returns its address. */
  person(name: string): Promise<{ email: string; subject: string }>;
  send(path: string, options?: SendOptions): Promise<Answer>;
  /** Signs in, or tries to. */
  enter(email: string, password?: string, address?: string): Promise<Answer>;
  close(): Promise<void>;
}

export interface SendOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  address?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, string | string[] | number | undefined>;
  /** The `Set-Cookie` of the session, and the pair that a browser would send back. */
  setCookie: string | undefined;
  cookie: string;
}

/** Sign-in as the server mounts it, over a database of its own. */
export async function startSignIn(
  options: { publicUrl?: string; limits?: Parameters<typeof createSignIn>[0]['limits'] } = {},
): Promise<SignInServer> {
  const database = await openTestDatabase();
  const authUrl = loginUrl(database.config, 'kolo_auth');
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:4000';
  const log: string[] = [];
  const logStream = { write: (line: string) => void log.push(line) };
  const secret = database.config.secretFor('sign-in');
  const onError = (message: string) => void log.push(message);
  const signIn = createSignIn({
    databaseUrl: authUrl,
    secret,
    secondFactorKeys: {
      secrets: database.config.secretFor('second-factor'),
      recoveryCodes: database.config.secretFor('recovery-code'),
    },
    publicUrl,
    limits: options.limits,
    onError,
  });
  const app = fastify(serverOptions({ logLevel: 'info', trustProxy: false, logStream }));
  addErrorFormat(app);
  addCorrelationIds(app);
  addSameOriginCheck(app, { publicUrl });
  await signIn.mount(app);

  async function send(
    path: string,
    { method = 'POST', body, address, headers = {} }: SendOptions = {},
  ): Promise<Answer> {
    const response = await app.inject({
      method,
      url: `/auth${path}`,
      remoteAddress: address ?? '192.0.2.1',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    const setCookie = cookies.find((cookie) => cookie.includes('kolo.session_token='));
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : response.json(),
      headers: response.headers,
      setCookie,
      cookie: setCookie?.split(';', 1)[0] ?? '',
    };
  }

  return {
    database,
    authUrl,
    signIn,
    log,
    secret,
    send,
    person: async (name) => {
      const email = `${name}@sign-in.example`;
      return { email, subject: await createAccount(database.admin, { email, name, password: PASSWORD }) };
    },
    enter: (email, password = PASSWORD, address) => send('/sign-in/email', { body: { email, password }, address }),
    close: async () => {
      await app.close();
      await signIn.close();
      await database.close();
    },
  };
}
