import { generateRandomString, hashPassword } from 'better-auth/crypto';
import type { ClientBase, Pool } from 'pg';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './authentication.ts';

/** Somebody who shall be able to sign in. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

const insertAccount = /* sql */ `
with created as (
  insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, false) returning "id"
)
insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
select $4, "id", 'credential', "id", $5, now() from created
`;

function newId(): string {
  return generateRandomString(32, 'a-z', 'A-Z', '0-9');
}

/** Says what is wrong with a password; null when it will do. */
export function passwordProblem(password: string): string | null {
  if (password.length < MIN_PASSWORD_LENGTH) return `needs at least ${MIN_PASSWORD_LENGTH} characters`;
  if (password.length > MAX_PASSWORD_LENGTH) return `may have at most ${MAX_PASSWORD_LENGTH} characters`;
  return null;
}

/**
 * Creates the sign-in of one person, over a connection that may write to schema `auth` (the owner of the database or
 * kolo_auth), and returns its id, which `user_account.auth_subject` refers to.
 * @throws RangeError when the password is too short or too long.
 */
export async function createAccount(database: Pool | ClientBase, account: NewAccount): Promise<string> {
  const problem = passwordProblem(account.password);
  if (problem !== null) throw new RangeError(`The password ${problem}`);
  const id = newId();
  const password = await hashPassword(account.password);
  await database.query(insertAccount, [id, account.name, account.email.toLowerCase(), newId(), password]);
  return id;
}
