import type { Client } from 'pg';
import { demonstrationAccounts, seedDemonstration } from '../seeds/demonstration.seed.ts';
import type { Config } from './platform/config.ts';
import { createAccount } from './platform/sign-in/index.ts';

/** The password of the demonstration accounts where DEMO_PASSWORD does not give another; printed at every start. */
export const DEFAULT_DEMO_PASSWORD = 'kolo-demonstration';

/** Seeds the synthetic caseload and lets its accounts sign in. Does nothing a second time. */
export async function prepareDemonstration(admin: Client, config: Config): Promise<void> {
  const seeded = await seedDemonstration(admin);
  if (seeded.cases > 0)
    console.log(`demonstration data: ${seeded.persons} persons, ${seeded.cases} cases, ${seeded.notes} notes`);
  const password = config.demoPassword ?? DEFAULT_DEMO_PASSWORD;
  for (const { email, name } of demonstrationAccounts) {
    const { rowCount } = await admin.query('select from kolo.user_account where email = $1 and auth_subject is null', [
      email,
    ]);
    if (rowCount !== 1) continue;
    const subject = await createAccount(admin, { email, name, password });
    await admin.query('update kolo.user_account set auth_subject = $2 where email = $1', [email, subject]);
  }
}
