import { createHash, randomBytes } from 'node:crypto';

/** A secret that lets its holder do one thing once, and what is kept to know it again. */
export interface LinkToken {
  readonly link: string;
  readonly hash: string;
}

/** Where the portal takes a link to a new password. */
export const PASSWORD_PATH = '/password';

/** 256 random bits: nobody guesses them, and a fast hash of them is enough. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret to know it again. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Makes a link to a page of the portal. The secret stands behind `#`, which no browser sends and no server logs. */
export function newLinkToken(publicUrl: string, path: string): LinkToken {
  const secret = newSecret();
  return { link: new URL(`${path}#${secret}`, publicUrl).href, hash: hashOf(secret) };
}
