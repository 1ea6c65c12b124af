import type { NoticeKindCode } from '@kolo/reference-data';
import type { Pool } from 'pg';
import { inTransaction } from '../../platform/database/in-transaction.ts';

/** How much waits for a user, by kind. */
export type NoticeCounts = ReadonlyMap<NoticeKindCode, number>;

/** Whom to tell in which language, and how much waits. */
export interface Digest {
  readonly email: string;
  readonly locale: string;
  readonly counts: NoticeCounts;
}

/** Makes the notices of what is due and overdue at a moment; those that are there already stay as they are. */
export async function makeDueNotices(pool: Pool, at: Date): Promise<void> {
  await pool.query('select kolo.make_due_notices($1)', [at]);
}

/** The users who are to be told at a moment and were not told that day. */
export async function usersToTell(pool: Pool, at: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from kolo.users_to_tell($1) as id', [at]);
  return rows.map(({ id }) => id);
}

/** Claims a user's digest of the day and does the work; the claim stays only if the work is done. */
export async function withDigest(
  pool: Pool,
  userId: string,
  at: Date,
  work: (digest: Digest) => Promise<void>,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ email: string; locale: string; counts: Record<NoticeKindCode, number> }>(
      'select email, locale, counts from kolo.claim_digest($1, $2)',
      [userId, at],
    );
    for (const { counts, ...whom } of rows)
      await work({ ...whom, counts: new Map(Object.entries(counts) as [NoticeKindCode, number][]) });
  });
}
