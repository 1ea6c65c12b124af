import type { Pool } from 'pg';
import type { SessionTokenReader } from './session-cookie.ts';

/** The sessions in the database, as far as better-auth does not end them itself. */
export class Sessions {
  private readonly pool: Pool;
  private readonly tokenFrom: SessionTokenReader;

  constructor(pool: Pool, tokenFrom: SessionTokenReader) {
    this.pool = pool;
    this.tokenFrom = tokenFrom;
  }

  /** Ends the session of this cookie, if it has one. */
  async end(cookieHeader: string | undefined): Promise<void> {
    const token = this.tokenFrom(cookieHeader);
    if (token !== null) await this.pool.query('delete from auth."session" where "token" = $1', [token]);
  }

  /** An expired session opens nothing, but holds an address: it goes. */
  async deleteExpired(): Promise<void> {
    await this.pool.query('delete from auth."session" where "expiresAt" <= now()');
  }
}
