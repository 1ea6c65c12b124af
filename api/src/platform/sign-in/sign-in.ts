import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { type Mailer, noMailer } from '../mail/index.ts';
import { AssuranceRule } from '../viewer/index.ts';
import {
  AttemptLimiter,
  type AttemptLimits,
  codeAttemptLimits,
  defaultAttemptLimits,
  mailLimits,
} from './attempt-limits.ts';
import { BASE_PATH, createAuthentication, SESSION_SECONDS } from './authentication.ts';
import { Invitations } from './invitations.ts';
import { Passwords } from './passwords.ts';
import { type SecondFactorKeys, SecondFactors } from './second-factors.ts';
import { SecondSteps } from './second-steps.ts';
import { type SessionTokenReader, sessionCookies, sessionTokenReader } from './session-cookie.ts';
import { SessionGuard } from './session-guard.ts';
import { Sessions } from './sessions.ts';
import { signInRoutes } from './sign-in.routes.ts';

export interface SignInSettings {
  /** The database as kolo_auth. */
  readonly databaseUrl: string;
  /** The key for cookies and for the hashes of counted attempts. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly secondFactorKeys: SecondFactorKeys;
  /** Who has to have a second factor. */
  readonly assurance?: AssuranceRule;
  /** Sends links to new passwords; none does where left out. */
  readonly mailer?: Mailer;
  readonly limits?: AttemptLimits;
  /** Gets one sentence, without personal data, when better-auth or its pool reports a fault. */
  readonly onError: (message: string) => void;
}

/** Everything about who is signed in, on a pool of its own that reaches schema `auth` only. */
export interface SignIn {
  readonly sessionTokenFrom: SessionTokenReader;
  /** Mounts the endpoints under `/auth`. */
  mount(app: FastifyInstance): Promise<void>;
  close(): Promise<void>;
}

/** A pool that speaks for kolo_auth; `search_path` because better-auth's statements name no schema. */
export function signInPool(databaseUrl: string, onError: (message: string) => void): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: '-c search_path=auth -c statement_timeout=5000',
    connectionTimeoutMillis: 5000,
    max: 5,
  });
  pool.on('error', (error) => onError(`the sign-in pool lost a connection: ${error.name}`));
  return pool;
}

/** Puts sign-in together. */
export function createSignIn(settings: SignInSettings): SignIn {
  const { secret, publicUrl, onError, mailer = noMailer, assurance = new AssuranceRule(false) } = settings;
  const pool = signInPool(settings.databaseUrl, onError);
  const cookies = { secret, secure: new URL(publicUrl).protocol === 'https:' };
  const sessionTokenFrom = sessionTokenReader(cookies);
  const background = new Set<Promise<unknown>>();
  const routes = signInRoutes({
    authentication: createAuthentication({ pool, secret, publicUrl, onError }),
    attempts: new AttemptLimiter(pool, secret, settings.limits ?? defaultAttemptLimits),
    codes: new AttemptLimiter(pool, secret, codeAttemptLimits, 'codes '),
    mails: new AttemptLimiter(pool, secret, mailLimits, 'mails '),
    sessions: new Sessions(pool, sessionTokenFrom),
    passwords: new Passwords(pool),
    factors: new SecondFactors(pool, settings.secondFactorKeys),
    steps: new SecondSteps(pool),
    guard: new SessionGuard(pool, sessionTokenFrom, assurance),
    cookies: sessionCookies(cookies, SESSION_SECONDS),
    invitations: new Invitations(pool),
    sessionTokenFrom,
    mailer,
    publicUrl,
    onError,
    background,
  });
  return {
    sessionTokenFrom,
    mount: async (app) => {
      await app.register(routes, { prefix: BASE_PATH });
    },
    close: async () => {
      await Promise.all(background);
      await pool.end();
    },
  };
}
