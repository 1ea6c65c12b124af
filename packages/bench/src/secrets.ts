import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const COOKIE = 'kolo.session_token';

/** A key for one purpose, derived from the secret of the installation as the API derives it. */
export function secretFor(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'kolo', purpose, 32)).toString('base64url');
}

/** The address of the database as the API's login. */
export function loginUrl(databaseUrl: string, secret: string): string {
  const url = new URL(databaseUrl);
  url.username = 'kolo_login';
  url.password = secretFor(secret, 'database-login:kolo_login');
  return url.href;
}

/** The `Cookie` header of a session, signed as sign-in signs it. */
export function sessionCookie(key: string, token: string): string {
  return `${COOKIE}=${encodeURIComponent(`${token}.${signature(key, token)}`)}`;
}

/** The session token of a `Cookie` header; null where there is none with a signature of ours. */
export function sessionToken(key: string, header: string | undefined): string | null {
  const pair = header?.split('; ').find((candidate) => candidate.startsWith(`${COOKIE}=`));
  if (pair === undefined) return null;
  const value = decodeURIComponent(pair.slice(COOKIE.length + 1));
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const wanted = Buffer.from(signature(key, token));
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

function signature(key: string, token: string): string {
  return createHmac('sha256', key).update(token).digest('base64');
}
