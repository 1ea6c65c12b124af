import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Finds the session token in a `Cookie` header; null when there is none or its signature is not ours. */
export type SessionTokenReader = (cookieHeader: string | undefined) => string | null;

/** better-auth puts this before every cookie name, followed by a dot. */
export const COOKIE_PREFIX = 'kolo';

/** The name of the session cookie; browsers accept a `__Secure-` cookie over https only. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;
}

/** The cookie of a sign-in that waits for its second step: it opens nothing else. */
function stepCookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.second_step`;
}

/** As long as the database keeps a second step. */
const STEP_SECONDS = 10 * 60;

function firstValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair.slice(0, equals).trim() !== name) continue;
    const value = pair.slice(equals + 1).trim();
    return value.startsWith('"') ? value.slice(1, -1) : value;
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** How cookies are signed, and whether they are for https only. */
export interface CookieSettings {
  readonly secret: string;
  readonly secure: boolean;
}

/** Writes the cookies that better-auth does not. */
export interface SessionCookies {
  /** The cookie of a session, as better-auth would set it. */
  ofSession(token: string): string;
  /** The cookie of a second step that waits. */
  ofStep(token: string): string;
  /** Takes the cookie of a second step away. */
  withoutStep(): string;
  stepTokenFrom(cookieHeader: string | undefined): string | null;
}

/** @param seconds how long a session lasts. */
export function sessionCookies({ secret, secure }: CookieSettings, seconds: number): SessionCookies {
  const rest = (path: string, age: number) =>
    `; Max-Age=${age}; Path=${path}; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Strict`;
  const step = stepCookieName(secure);
  return {
    ofSession: (token) => {
      const signature = createHmac('sha256', secret).update(token).digest('base64');
      return `${sessionCookieName(secure)}=${encodeURIComponent(`${token}.${signature}`)}${rest('/', seconds)}`;
    },
    ofStep: (token) => `${step}=${token}${rest('/auth', STEP_SECONDS)}`,
    withoutStep: () => `${step}=${rest('/auth', 0)}`,
    stepTokenFrom: (header) => (header === undefined ? null : firstValue(header, step)) || null,
  };
}

/**
 * Verifies the cookie's signature as better-auth writes it (`token.base64(HMAC-SHA256(secret, token))`), without its
 * two database statements: whether the session still stands is the question of `kolo.viewer(token)`.
 */
export function sessionTokenReader({ secret, secure }: CookieSettings): SessionTokenReader {
  const name = sessionCookieName(secure);
  const key = createSecretKey(secret, 'utf8');
  return (cookieHeader) => {
    if (cookieHeader === undefined) return null;
    const raw = firstValue(cookieHeader, name);
    if (raw === null) return null;
    const value = decoded(raw);
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const token = value.slice(0, dot);
    const given = Buffer.from(value.slice(dot + 1));
    const wanted = Buffer.from(createHmac('sha256', key).update(token).digest('base64'));
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
  };
}
