import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import { createAccount } from './accounts.ts';
import { acceptAsNew, acceptSignedIn, findInvitation } from './invitations.queries.ts';
import { hashOf } from './link-token.ts';

const UNIQUE_VIOLATION = '23505';

/** Why an invitation is not accepted; `signed_out` is a session that does not hold. */
export type Refusal =
  | 'unknown'
  | 'used'
  | 'revoked'
  | 'expired'
  | 'of_another'
  | 'has_account'
  | 'already_member'
  | 'signed_out';
export type Outcome = 'accepted' | Refusal;

/** What the holder of a token may know before accepting. */
export interface FoundInvitation {
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
  readonly email: string;
  readonly role: string;
  readonly country_code: string;
  readonly partner_name: string;
  readonly expires_at: Date;
  readonly has_account: boolean;
  readonly locale: string;
}

/** Who accepts without having an account. */
export interface NewMember {
  readonly name: string;
  readonly password: string;
}

/** Takes the account back that was made for an invitation which turned out not to be open. */
class NotJoined extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/** Accepts invitations. The database knows tokens by their hash only, and finds the address itself. */
export class Invitations {
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** What the invitation with this token is; null where there is none. */
  async find(token: string): Promise<FoundInvitation | null> {
    const { rows } = await this.pool.query<FoundInvitation>(findInvitation, [hashOf(token)]);
    return rows[0] ?? null;
  }

  /** Accepts for whoever is signed in with this session. */
  async acceptSignedIn(token: string, sessionToken: string, requestId: string): Promise<Outcome> {
    const { rows } = await this.pool.query<{ outcome: Outcome }>(acceptSignedIn, [
      hashOf(token),
      sessionToken,
      requestId,
    ]);
    return outcomeOf(rows);
  }

  /** Makes the account, the user and the waiting membership of somebody new: all of them or none. */
  async acceptAsNew(token: string, member: NewMember, requestId: string): Promise<Outcome> {
    const invitation = await this.find(token);
    const refused = refusalOf(invitation);
    if (invitation === null || refused !== null) return refused ?? 'unknown';
    try {
      return await inTransaction(this.pool, async (client) => {
        const outcome = await join(client, token, { ...member, email: invitation.email }, requestId);
        if (outcome !== 'accepted') throw new NotJoined(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof NotJoined) return error.outcome;
      if (!(error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)) throw error;
    }
    // Somebody has made an account for this address meanwhile: most likely the same person, with the same link.
    return refusalOf(await this.find(token)) ?? 'has_account';
  }
}

function refusalOf(invitation: FoundInvitation | null): Refusal | null {
  if (invitation === null) return 'unknown';
  if (invitation.state !== 'open') return invitation.state;
  return invitation.has_account ? 'has_account' : null;
}

async function join(
  client: PoolClient,
  token: string,
  account: NewMember & { readonly email: string },
  requestId: string,
): Promise<Outcome> {
  const subject = await createAccount(client, account);
  const { rows } = await client.query<{ outcome: Outcome }>(acceptAsNew, [
    hashOf(token),
    subject,
    account.name,
    requestId,
  ]);
  return outcomeOf(rows);
}

function outcomeOf(rows: readonly { readonly outcome: Outcome }[]): Outcome {
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what became of an invitation');
  return row.outcome;
}
