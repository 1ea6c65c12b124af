import { createHash, randomBytes } from 'node:crypto';

/** Where the portal takes an invitation. The token stands behind `#`, which no browser sends and no server logs. */
const INVITATION_PATH = '/invitation';

/** A secret that lets its holder accept one invitation, and what is kept to know it again. */
export interface InvitationToken {
  readonly link: string;
  readonly hash: string;
}

/** Makes a token that nobody can guess: 256 bits need no slow hash. */
export function newInvitationToken(publicUrl: string): InvitationToken {
  const token = randomBytes(32).toString('base64url');
  return {
    link: new URL(`${INVITATION_PATH}#${token}`, publicUrl).href,
    hash: createHash('sha256').update(token).digest('base64url'),
  };
}
