import type { Pool } from 'pg';
import { HttpError } from '../http/http-error.ts';
import type { AssuranceRule } from '../viewer/index.ts';
import type { SessionTokenReader } from './session-cookie.ts';

/** Who asks on a path of sign-in, with a session that opens something. */
export interface SignedIn {
  /** The token of the session. */
  readonly session: string;
  readonly subject: string;
  readonly email: string;
  readonly hasFactor: boolean;
  readonly requiresFactor: boolean;
}

interface StandingRow {
  readonly subject: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly has_factor: boolean;
  readonly passed_factor: boolean;
  readonly partner_requires: boolean;
}

const findStanding = /* sql */ `
select subject, email, roles, has_factor, passed_factor, partner_requires from kolo.session_standing($1)
`;

/** Whoever uses a session on a path of sign-in comes past here; GraphQL asks the same rule in the look-up of its viewer. */
export class SessionGuard {
  private readonly pool: Pool;
  private readonly tokenFrom: SessionTokenReader;
  private readonly rule: AssuranceRule;

  constructor(pool: Pool, tokenFrom: SessionTokenReader, rule: AssuranceRule) {
    this.pool = pool;
    this.tokenFrom = tokenFrom;
    this.rule = rule;
  }

  /** Who is signed in; null for nobody. @throws SECOND_FACTOR_REQUIRED where a second factor has to be enrolled first. */
  async find(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const found = await this.look(cookieHeader);
    if (found?.assurance === 'enrolment') {
      throw new HttpError(403, 'SECOND_FACTOR_REQUIRED', 'Set up your second factor first.');
    }
    return found?.signedIn ?? null;
  }

  /** Who is signed in. @throws UNAUTHENTICATED, or SECOND_FACTOR_REQUIRED as `find`. */
  async require(cookieHeader: string | undefined): Promise<SignedIn> {
    const signedIn = await this.find(cookieHeader);
    if (signedIn === null) throw signedOut();
    return signedIn;
  }

  /** Who is signed in, if only to enrol a second factor. @throws UNAUTHENTICATED. */
  async requireToEnrol(cookieHeader: string | undefined): Promise<SignedIn> {
    const found = await this.look(cookieHeader);
    if (found === null) throw signedOut();
    return found.signedIn;
  }

  private async look(cookieHeader: string | undefined) {
    const session = this.tokenFrom(cookieHeader);
    if (session === null) return null;
    const { rows } = await this.pool.query<StandingRow>(findStanding, [session]);
    const [row] = rows;
    if (row === undefined) return null;
    const { subject, email, roles } = row;
    const standing = {
      hasFactor: row.has_factor,
      passedFactor: row.passed_factor,
      partnerRequires: row.partner_requires,
      roles,
    };
    const assurance = this.rule.assuranceOf(standing);
    if (assurance === 'none') return null;
    const requiresFactor = this.rule.requires(standing);
    return { assurance, signedIn: { session, subject, email, hasFactor: row.has_factor, requiresFactor } };
  }
}

function signedOut(): HttpError {
  return new HttpError(401, 'UNAUTHENTICATED', 'Your session has ended. Sign in again.');
}
