import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import { hashOf } from './link-token.ts';
import {
  changePassword,
  endOtherSessions,
  endResets,
  endSecondSteps,
  findAddressee,
  findPasswordByEmail,
  findReset,
  insertReset,
  recordChange,
  setPassword,
  useReset,
} from './passwords.queries.ts';

/** Somebody whom a mail about their account can be sent to. */
export interface Addressee {
  readonly subject: string;
  readonly locale: string;
}

/** What a link to a new password is. */
export interface FoundReset {
  readonly email: string;
  readonly holds: boolean;
}

/** An account, as far as passwords need to know of it. */
export interface AccountOfPassword {
  readonly subject: string;
  readonly email: string;
}

/** Passwords that are forgotten, set anew and changed. A new one ends what the old one had opened. */
export class Passwords {
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** Whose account has this address; null where nobody's has. */
  async findAddressee(email: string): Promise<Addressee | null> {
    const { rows } = await this.pool.query<Addressee>(findAddressee, [email]);
    return rows[0] ?? null;
  }

  /** Keeps a link for an account, by its hash. */
  async addReset(subject: string, tokenHash: string): Promise<void> {
    await this.pool.query(insertReset, [tokenHash, subject]);
  }

  /** What the link with this token is; null where there is none, or it was used. */
  async findReset(token: string): Promise<FoundReset | null> {
    const { rows } = await this.pool.query<FoundReset>(findReset, [hashOf(token)]);
    return rows[0] ?? null;
  }

  /** Sets a password by a link, which it uses up. Returns false where the link is none, or no more. */
  async reset(token: string, password: string, requestId: string): Promise<boolean> {
    const hash = await hashPassword(password);
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ subject: string }>(useReset, [hashOf(token)]);
      const subject = rows[0]?.subject;
      if (subject === undefined) return false;
      await client.query(setPassword, [subject, hash]);
      await end(client, subject, null);
      await client.query(recordChange, [subject, 'resetPassword', requestId]);
      return true;
    });
  }

  /** Whether this is the account's password. */
  async isRight(email: string, password: string): Promise<boolean> {
    const hash = await this.hashOf(email);
    return hash !== null && verifyPassword({ hash, password });
  }

  /**
   * Changes the password of whoever is signed in; their present session goes on, the others end. Returns false where
   * the old password is not right.
   */
  async change(
    { subject, email }: AccountOfPassword,
    { old, next, session, requestId }: { old: string; next: string; session: string; requestId: string },
  ): Promise<boolean> {
    const before = await this.hashOf(email);
    if (before === null || !(await verifyPassword({ hash: before, password: old }))) return false;
    const hash = await hashPassword(next);
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(changePassword, [subject, hash, before]);
      if (rowCount !== 1) return false;
      await end(client, subject, session);
      await client.query(recordChange, [subject, 'changePassword', requestId]);
      return true;
    });
  }

  /** The hash of the password of the account with this address; null where there is none. */
  async hashOf(email: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ hash: string | null }>(findPasswordByEmail, [email]);
    return rows[0]?.hash ?? null;
  }
}

/** Second steps first: one that is being taken is waited for, and the session that came of it ends with the others. */
async function end(client: PoolClient, subject: string, session: string | null): Promise<void> {
  await client.query(endSecondSteps, [subject]);
  await client.query(endOtherSessions, [subject, session]);
  await client.query(endResets, [subject]);
}
