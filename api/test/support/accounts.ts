import { codeOf, stepAt } from '../../src/platform/sign-in/one-time-codes.ts';
import type { TestApi } from './api.ts';
import { GraphqlClient } from './client.ts';
import { type Member, PASSWORD } from './world.ts';

/** What came back from a path under `/auth`. */
export interface AuthAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly code: string | undefined;
  readonly headers: Headers;
  /** The cookies that were set, as a browser would send them back. */
  readonly cookie: string;
}

/** A second factor as its owner has it. */
export interface Factor {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** How people get into their accounts, as the portal does it for them. */
export class Accounts {
  readonly #api: TestApi;

  constructor(api: TestApi) {
    this.#api = api;
  }

  async send(method: 'GET' | 'POST', path: string, body?: unknown, cookie?: string | null): Promise<AuthAnswer> {
    const response = await fetch(`${this.#api.address}/auth${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = JSON.parse(text) as Record<string, unknown>;
    const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    return {
      status: response.status,
      text,
      body: answer,
      code: typeof answer.code === 'string' ? answer.code : undefined,
      headers: response.headers,
      cookie: cookies.filter((pair) => !pair.endsWith('=')).join('; '),
    };
  }

  post(path: string, body: unknown = {}, cookie?: string | null): Promise<AuthAnswer> {
    return this.send('POST', path, body, cookie);
  }

  get(path: string, cookie?: string | null): Promise<AuthAnswer> {
    return this.send('GET', path, undefined, cookie);
  }

  enter({ email }: { readonly email: string }, password = PASSWORD): Promise<AuthAnswer> {
    return this.post('/sign-in/email', { email, password });
  }

  /** Enrols a second factor in a session. */
  async enrol(cookie: string): Promise<Factor> {
    const { secret } = (await this.post('/second-factor/enrol', {}, cookie)).body as { secret: string };
    const code = await codeOf(secret, stepAt(Date.now()));
    const { body, text } = await this.post('/second-factor/confirm', { code }, cookie);
    if (!Array.isArray(body.recoveryCodes)) throw new Error(`Not enrolled: ${text}`);
    return { secret, recoveryCodes: body.recoveryCodes };
  }

  /** A code that was not taken yet: as if some time had passed since the last one. */
  async freshCode({ secret }: Factor): Promise<string> {
    await this.#api.database.admin.query('update auth.second_factor set last_step = 0');
    return codeOf(secret, stepAt(Date.now()));
  }

  /** What the session of a cookie reaches by GraphQL: `open`, or the code of the refusal. */
  async reach(cookie: string | null): Promise<string> {
    const { codes, data } = await new GraphqlClient(this.#api.address, cookie).send<{ viewer: object } | null>(
      '{ viewer { user { id } memberships { id } } persons { totalCount } }',
    );
    return codes[0] ?? (data?.viewer ? 'open' : 'nothing');
  }

  /** The audit events of an operation by somebody, oldest first. */
  async events(operation: string, { userId }: Pick<Member, 'userId'>): Promise<Record<string, unknown>[]> {
    const { rows } = await this.#api.database.admin.query<Record<string, unknown>>(
      'select * from kolo.audit_event where operation = $1 and user_id = $2 order by id',
      [operation, userId],
    );
    return rows;
  }
}
