import type { Pool } from 'pg';

/** Ends what came to its last day before a moment: offers and requests, and with them their windows. */
export async function endByDay(pool: Pool, at: Date): Promise<void> {
  await pool.query('select kolo.end_by_day($1)', [at]);
}

/** Makes the notices of what is about to end at a moment; those that are there already stay as they are. */
export async function makeNoticesBetweenPartners(pool: Pool, at: Date): Promise<void> {
  await pool.query('select kolo.make_notices_between_partners($1)', [at]);
}
