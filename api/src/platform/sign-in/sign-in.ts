import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { AttemptLimiter, type AttemptLimits, defaultAttemptLimits } from './attempt-limits.ts';
import { BASE_PATH, createAuthentication } from './authentication.ts';
import { Invitations } from './invitations.ts';
import { type SessionTokenReader, sessionTokenReader } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import { signInRoutes } from './sign-in.routes.ts';

export interface SignInSettings {
  /** The database as kolo_auth. */
  readonly databaseUrl: string;
  /** The key for cookies and for the hashes of counted attempts. */
  readonly secret: string;
  readonly publicUrl: string;
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
  const { secret, publicUrl, onError } = settings;
  const pool = signInPool(settings.databaseUrl, onError);
  const sessionTokenFrom = sessionTokenReader({ secret, secure: new URL(publicUrl).protocol === 'https:' });
  const routes = signInRoutes({
    authentication: createAuthentication({ pool, secret, publicUrl, onError }),
    attempts: new AttemptLimiter(pool, secret, settings.limits ?? defaultAttemptLimits),
    sessions: new Sessions(pool, sessionTokenFrom),
    invitations: new Invitations(pool),
    sessionTokenFrom,
    publicUrl,
  });
  return {
    sessionTokenFrom,
    mount: async (app) => {
      await app.register(routes, { prefix: BASE_PATH });
    },
    close: () => pool.end(),
  };
}
