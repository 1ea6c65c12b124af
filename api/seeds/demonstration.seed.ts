import type { Client } from 'pg';
import { demonstrationPartners } from './demonstration/partners.ts';

export { type DemonstrationAccount, demonstrationAccounts } from './demonstration/accounts.ts';

/**
 * Inserts the synthetic caseload of SOE-1, in one transaction, and returns how much it inserted: nothing when a
 * demonstration partner is there. The reference data is seeded first; the client bypasses row-level security.
 */
export async function seedDemonstration(client: Client): Promise<{ persons: number; cases: number; notes: number }> {
  if (await isSeeded(client)) return { persons: 0, cases: 0, notes: 0 };
  const { insertDemonstration } = await import('./demonstration/demonstration.ts');
  await client.query('begin');
  try {
    const counts = await insertDemonstration(client);
    await client.query('commit');
    await client.query(
      `analyze kolo.person, kolo.person_identity, kolo.case_file, kolo.case_note, kolo.case_event, kolo.case_goal,
         kolo.case_task, kolo.offer, kolo.access_window`,
    );
    return counts;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function isSeeded(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('select from kolo.partner where name = any($1) limit 1', [
    demonstrationPartners.map(({ partnerName }) => partnerName),
  ]);
  return rowCount === 1;
}
