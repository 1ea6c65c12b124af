import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { countAttempts, deleteEndedWindows, forgetAttempts, uncountAttempts } from './attempt-limits.queries.ts';

/** How many failures are borne, and for how long they count. */
export interface AttemptLimits {
  readonly perAccount: number;
  readonly perAddress: number;
  readonly windowSeconds: number;
}

/** An office shares one address, so an address may fail more often than an account. */
export const defaultAttemptLimits: AttemptLimits = { perAccount: 10, perAddress: 50, windowSeconds: 15 * 60 };

/** A code has a million values, three of which are right at a time. */
export const codeAttemptLimits: AttemptLimits = { perAccount: 5, perAddress: 50, windowSeconds: 15 * 60 };

/** Nobody's mailbox is to be filled by somebody else. */
export const mailLimits: AttemptLimits = { perAccount: 3, perAddress: 60, windowSeconds: 60 * 60 };

/** An attempt that was counted and has to be told how it ended, or the refusal to let it begin. */
export type Attempt =
  | { readonly allowed: false; readonly retryAfter: number }
  | { readonly allowed: true; succeeded(): Promise<void>; abandoned(): Promise<void> };

interface CountedKey {
  key: string;
  failures: number;
  seconds_left: number;
}

/**
 * Counts failed sign-ins per account and per address in the database. An attempt is counted before the password is
 * looked at and taken back afterwards, so that simultaneous attempts cannot slip through between look and count; an
 * account that does not exist is counted like any other.
 */
export class AttemptLimiter {
  private readonly pool: Pool;
  private readonly secret: string;
  private readonly limits: AttemptLimits;
  private readonly of: string;

  /** @param of what the attempts are at: limiters of different things count apart. */
  constructor(pool: Pool, secret: string, limits: AttemptLimits = defaultAttemptLimits, of = '') {
    this.pool = pool;
    this.secret = secret;
    this.limits = limits;
    this.of = of;
  }

  /** Begins an attempt; whoever gets an allowed one and never ends it has failed. */
  async begin(email: string, address: string): Promise<Attempt> {
    const account = this.keyOf('account', email);
    const origin = this.keyOf('address', address);
    const { rows } = await this.pool.query<CountedKey>(countAttempts, [[account, origin], this.limits.windowSeconds]);
    const exceeded = rows.filter(
      (row) => row.failures > (row.key === account ? this.limits.perAccount : this.limits.perAddress),
    );
    const takeBack = async (keys: string[]) => {
      await this.pool.query(uncountAttempts, [keys]);
    };
    if (exceeded.length > 0) {
      // A refused attempt tells nobody anything, so it costs the other people of the office nothing.
      await takeBack([account, origin]);
      return { allowed: false, retryAfter: Math.max(1, ...exceeded.map((row) => row.seconds_left)) };
    }
    return {
      allowed: true,
      succeeded: async () => {
        await this.pool.query(forgetAttempts, [account]);
        await takeBack([origin]);
        await this.pool.query(deleteEndedWindows);
      },
      abandoned: () => takeBack([account, origin]),
    };
  }

  /** Forgets the failures of an account, whose own they no longer can be. */
  async forget(email: string): Promise<void> {
    await this.pool.query(forgetAttempts, [this.keyOf('account', email)]);
  }

  private keyOf(kind: 'account' | 'address', value: string): string {
    return `${kind}:${createHmac('sha256', this.secret).update(`${this.of}${kind}:${value}`).digest('base64url')}`;
  }
}
