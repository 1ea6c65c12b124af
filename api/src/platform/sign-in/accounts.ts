import { generateRandomString, hashPassword } from 'better-auth/crypto';
import type { ClientBase, Pool } from 'pg';
import { passwordProblem } from './password-rules.ts';

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

/**
 * Creates the sign-in of one person, over a connection that may write to schema `auth` (the owner of the database or
 * kolo_auth), and returns its id, which `user_account.auth_subject` refers to.
 * @throws RangeError when the password will not do.
 */
export async function createAccount(database: Pool | ClientBase, account: NewAccount): Promise<string> {
  const problem = passwordProblem(account.password, account.email);
  if (problem !== null) throw new RangeError(`The password ${problem.sentence}`);
  const id = newId();
  const password = await hashPassword(account.password);
  await database.query(insertAccount, [id, account.name, account.email.toLowerCase(), newId(), password]);
  return id;
}
