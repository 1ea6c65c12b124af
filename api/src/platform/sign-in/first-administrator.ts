import type { ClientBase } from 'pg';
import { createAccount, type NewAccount } from './accounts.ts';
import {
  findAdministrator,
  findUser,
  insertMemberships,
  insertUser,
  lockAdministrators,
  recordCreation,
  seesEverything,
} from './first-administrator.queries.ts';

/** Why there will be no first administrator; the message is for the person at the keyboard. */
export class FirstAdministratorRefused extends Error {}

async function refuseIf(found: Promise<{ rowCount: number | null }>, reason: string): Promise<void> {
  if ((await found).rowCount) throw new FirstAdministratorRefused(reason);
}

async function create(database: ClientBase, account: NewAccount, requestId: string): Promise<number> {
  const email = account.email.toLowerCase();
  await database.query(lockAdministrators);
  const { rows: rights } = await database.query<{ everything: boolean }>(seesEverything);
  if (!rights[0]?.everything) {
    // Row-level security would hide an administrator who exists.
    throw new FirstAdministratorRefused('DATABASE_ADMIN_URL needs a superuser or a role with BYPASSRLS.');
  }
  await refuseIf(
    database.query(findAdministrator),
    'There is an administrator already: this command makes the first one only.',
  );
  await refuseIf(database.query(findUser, [email]), 'There is a user with this e-mail address already.');
  const subject = await createAccount(database, account);
  const { rows: users } = await database.query<{ id: string }>(insertUser, [email, account.name, subject]);
  const userId = users[0]?.id;
  const { rows: memberships } = await database.query<{ partner_id: string }>(insertMemberships, [userId]);
  if (memberships.length === 0) {
    throw new FirstAdministratorRefused('No programme has a lead agency yet: prepare the database first.');
  }
  for (const [partnerId, theirs] of Map.groupBy(memberships, (membership) => membership.partner_id)) {
    await database.query(recordCreation, [partnerId, userId, requestId, theirs.length]);
  }
  return memberships.length;
}

/**
 * Makes the first administrator: account, user, a membership at the lead agency for each programme and country, and the
 * audit of it, in one transaction. Returns the number of memberships.
 * @throws FirstAdministratorRefused when there is an administrator, or nothing to administer.
 */
export async function createFirstAdministrator(
  database: ClientBase,
  account: NewAccount,
  requestId: string,
): Promise<number> {
  await database.query('begin');
  try {
    const memberships = await create(database, account, requestId);
    await database.query('commit');
    return memberships;
  } catch (error) {
    await database.query('rollback');
    throw error;
  }
}
