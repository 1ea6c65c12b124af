import type { Client } from 'pg';
import type { Member } from './staff.ts';

/** A membership as it is in the database, with the address of its user. */
export interface SeededMembership {
  id: string;
  partner_id: string;
  role: string;
  email: string;
}

/** Inserts users and their memberships. Returns the memberships in the order given. */
export async function insertMembers(client: Client, members: readonly Member[]): Promise<SeededMembership[]> {
  await client.query(
    `insert into kolo.user_account (email, name, locale)
     select email, name, locale from json_to_recordset($1) as r(email text, name text, locale text)`,
    [JSON.stringify(members.map(({ user }) => user))],
  );
  const memberships = members.flatMap(({ user, memberships: rows }) =>
    rows.map((row) => ({ ...row, email: user.email })),
  );
  await client.query(
    `insert into kolo.membership (user_id, role, partner_id, country_code, programme_code, status, created_at, confirmed_at)
     select u.id, r.role, r.partner_id, r.country_code, r.programme_code, r.status, r.confirmed_at, r.confirmed_at
       from json_to_recordset($1) as r(email text, role text, partner_id uuid, country_code text, programme_code text,
         status text, confirmed_at timestamptz)
       join kolo.user_account u using (email)`,
    [JSON.stringify(memberships)],
  );
  const { rows } = await client.query<SeededMembership>(
    `select m.id, m.partner_id, m.role, u.email from kolo.membership m join kolo.user_account u on u.id = m.user_id
      where u.email = any($1) order by array_position($1, u.email), m.country_code`,
    [members.map(({ user }) => user.email)],
  );
  return rows;
}
