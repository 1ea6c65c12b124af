import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { sessionCookieName } from '../../src/platform/sign-in/session-cookie.ts';
import type { TestDatabase } from '../database.ts';
import type { PartnerOfTest } from './world.ts';

/** Gives a partner many members of one role who are all signed in; returns their cookies. */
export async function signInCrowd(
  { admin, config }: TestDatabase,
  { id, country }: PartnerOfTest,
  role: 'caseworker' | 'partner_manager',
  count: number,
): Promise<string[]> {
  const subjects = await insertSubjects(admin, count);
  await admin.query(
    `insert into kolo.user_account (email, name, locale, auth_subject)
     select "email", "name", 'en', "id" from auth."user" where "id" = any ($1)`,
    [subjects],
  );
  await admin.query(
    `insert into kolo.membership (user_id, role, partner_id, country_code, programme_code, status, confirmed_at)
     select id, $2, $3, $4, 'SOE-1', 'active', now() from kolo.user_account where auth_subject = any ($1)`,
    [subjects, role, id, country],
  );
  const { rows } = await admin.query<{ token: string }>(
    `insert into auth."session" ("id", "token", "userId", "expiresAt", "updatedAt")
     select gen_random_uuid(), gen_random_uuid(), subject, now() + interval '1 day', now() from unnest($1::text[]) subject
     returning "token"`,
    [subjects],
  );
  const secret = config.secretFor('sign-in');
  return rows.map(({ token }) => cookieOf(token, secret));
}

async function insertSubjects(admin: Client, count: number): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into auth."user" ("id", "name", "email", "emailVerified")
     select id, 'Member (demo)', id || '@demo.kolo.example', false
       from (select gen_random_uuid()::text as id from generate_series(1, $1)) made
     returning "id"`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** The cookie that sign-in would have set. */
function cookieOf(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
