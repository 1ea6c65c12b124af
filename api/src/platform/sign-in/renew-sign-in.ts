import type { Client } from 'pg';
import { type LinkToken, newLinkToken, PASSWORD_PATH } from './link-token.ts';

/** What is to be renewed of an account. */
export interface Renewal {
  readonly email: string;
  /** Whether its second factor is lost too. */
  readonly withSecondFactor: boolean;
}

const findSubject = /* sql */ `select "id" as subject from auth."user" where "email" = $1`;
const insertReset = /* sql */ `insert into auth.password_reset (token_hash, user_id) values ($1, $2)`;
const removeFactor = [
  /* sql */ `delete from auth.second_factor where user_id = $1`,
  /* sql */ `delete from auth.second_step where user_id = $1`,
  /* sql */ `delete from auth."session" where "userId" = $1`,
];
const recordChange = /* sql */ `select kolo.record_change_of_sign_in($1, $2, $3)`;

/**
 * Makes a link to a new password for somebody whom no manager can help, over a connection of the database's owner, and
 * takes a lost second factor away. Leaves the trace with the account.
 * @returns the link; null where there is no account with the address.
 */
export async function renewSignIn(
  database: Client,
  { email, withSecondFactor }: Renewal,
  publicUrl: string,
  requestId: string,
): Promise<string | null> {
  const { rows } = await database.query<{ subject: string }>(findSubject, [email.toLowerCase()]);
  const subject = rows[0]?.subject;
  if (subject === undefined) return null;
  const { link, hash }: LinkToken = newLinkToken(publicUrl, PASSWORD_PATH);
  await database.query('begin');
  try {
    await database.query(insertReset, [hash, subject]);
    for (const statement of withSecondFactor ? removeFactor : []) await database.query(statement, [subject]);
    const operation = withSecondFactor ? 'renewSignInByCommand' : 'createPasswordResetByCommand';
    await database.query(recordChange, [subject, operation, requestId]);
    await database.query('commit');
    return link;
  } catch (error) {
    await database.query('rollback');
    throw error;
  }
}
