import { generateRandomString } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { SESSION_SECONDS } from './authentication.ts';
import { hashOf, newSecret } from './link-token.ts';
import { completeStep, deleteEndedSteps, findStep, settleSession } from './second-steps.queries.ts';

/** What a session is worth right after a password: it stands, a second step waits in its place, or it ended. */
export type Settled = { readonly stands: true } | { readonly stands: false; readonly stepToken: string | null };

/** Whose second step waits. */
export interface WaitingStep {
  readonly subject: string;
  readonly email: string;
}

/** A session as it begins after a second step. */
export interface BegunSession {
  readonly token: string;
  readonly user: { readonly name: string; readonly email: string };
}

/**
 * What stands between a right password and a session where there is a second factor. It is no session: nothing but the
 * second step itself knows it.
 */
export class SecondSteps {
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** Decides what becomes of a session that a password, kept under this hash, has just begun. */
  async settle(sessionToken: string, passwordHash: string | null): Promise<Settled> {
    const stepToken = newSecret();
    const values = [sessionToken, passwordHash, hashOf(stepToken)];
    const { rows } = await this.pool.query<{ stands: boolean; waits: boolean }>(settleSession, values);
    if (rows[0]?.waits) return { stands: false, stepToken };
    return rows[0]?.stands ? { stands: true } : { stands: false, stepToken: null };
  }

  /** Whose step this token is for; null where it is for none, or too late. */
  async find(stepToken: string): Promise<WaitingStep | null> {
    const { rows } = await this.pool.query<WaitingStep>(findStep, [hashOf(stepToken)]);
    return rows[0] ?? null;
  }

  /** Begins the session that the step stood before; null where the step was taken or ended meanwhile. */
  async complete(
    stepToken: string,
    subject: string,
    from: { readonly address: string; readonly browser: string },
  ): Promise<BegunSession | null> {
    const token = newId();
    const session = [newId(), token, SESSION_SECONDS, from.address, from.browser];
    const values = [hashOf(stepToken), subject, ...session];
    const { rows } = await this.pool.query<BegunSession['user']>(completeStep, values);
    await this.pool.query(deleteEndedSteps);
    return rows[0] === undefined ? null : { token, user: rows[0] };
  }
}

/** Ids and tokens as better-auth makes them: 190 bits. */
function newId(): string {
  return generateRandomString(32, 'a-z', 'A-Z', '0-9');
}
