import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { COOKIE_PREFIX } from './session-cookie.ts';

/** Where the sign-in endpoints live. */
export const BASE_PATH = '/auth';

/** The header in which our own mount tells better-auth the address of the socket; it never comes from outside. */
export const ADDRESS_HEADER = 'x-kolo-address';

/** A working day with its breaks. The end is absolute: nothing extends a session, so a forgotten one ends by night. */
export const SESSION_SECONDS = 10 * 60 * 60;

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** What people need before they are signed in, and nothing more; the rest of better-auth stays shut. */
export const OPEN_PATHS: readonly string[] = ['/sign-in/email', '/sign-out'];

/** Every request of an address counts here, also successful ones: it bounds the work of hashing passwords. */
const SIGN_INS_PER_MINUTE = 120;

export interface AuthenticationSettings {
  readonly pool: Pool;
  readonly secret: string;
  readonly publicUrl: string;
  readonly onError: (message: string) => void;
}

const refuseOtherPaths = createAuthMiddleware(async (context) => {
  if (!OPEN_PATHS.includes(context.path)) throw new APIError('NOT_FOUND');
});

/** The settings of better-auth; the migration test asks better-auth for the tables that these need. */
export function authenticationOptions(settings: AuthenticationSettings) {
  const { origin, protocol } = new URL(settings.publicUrl);
  return {
    appName: 'Kolo',
    baseURL: origin,
    basePath: BASE_PATH,
    secret: settings.secret,
    database: settings.pool,
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: SIGN_INS_PER_MINUTE } },
    },
    hooks: { before: refuseOtherPaths },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: protocol === 'https:',
      // The portal is one page that loads without a cookie and fetches from its own origin, so Strict costs nothing.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    // Without this, better-auth prints errors with its own logger, messages of the database included.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error))
          settings.onError(`better-auth failed: ${error instanceof Error ? error.name : 'unknown'}`);
      },
    },
    // Only the sentence: the arguments that follow it may hold what somebody typed.
    logger: { level: 'error', log: (_level, message) => settings.onError(message) },
  } satisfies BetterAuthOptions;
}

/** better-auth as a function from Request to Response. */
export interface Authentication {
  handler(request: Request): Promise<Response>;
}

/** E-mail and password against the tables in schema `auth`. */
export function createAuthentication(settings: AuthenticationSettings): Authentication {
  return betterAuth(authenticationOptions(settings));
}
