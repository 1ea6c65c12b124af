import type { Client } from 'pg';
import type { HouseholdRecord } from './household.ts';

/** Inserts a household and who lives in it, as recorded by its actor. */
export async function insertHousehold(client: Client, household: HouseholdRecord): Promise<void> {
  const { id, head, label, since, actor, members } = household;
  await client.query(
    `select set_config('app.acting_membership', $1, true), set_config('app.memberships', '{' || $1 || '}', true)`,
    [actor],
  );
  await client.query(
    `insert into kolo.household (id, first_person_id, label, municipality_code, created_at) values ($1, $2, $3, $4, $5)`,
    [id, head.id, label, head.person.municipality_code, head.created_at],
  );
  await client.query(
    `insert into kolo.household_member (household_id, person_id, relation, since)
     select $1, person_id, relation, $2 from json_to_recordset($3) as r(person_id uuid, relation text)`,
    [id, since, JSON.stringify(members)],
  );
  await client.query(`select set_config('app.acting_membership', '', true), set_config('app.memberships', '', true)`);
}
