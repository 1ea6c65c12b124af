import type { Client } from 'pg';
import type { CaseNoteRow, CaseRow } from '../../src/features/case/case.factory.ts';
import type { PersonRows } from '../../src/features/person/person.factory.ts';

export type PersonRecord = PersonRows & { id: string; created_at: string };
export type CaseRecord = CaseRow & { id: string; actor: string; created_at: string };
export type NoteRecord = CaseNoteRow & { created_at: string };

/** New ids from the database, in ascending order: records that refer to each other can then be inserted in bulk. */
export async function newIds(client: Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1) order by 1', [
    count,
  ]);
  return rows.map(({ id }) => id);
}

/** Inserts persons and fills their side rows. */
export async function insertPersons(client: Client, persons: readonly PersonRecord[]): Promise<void> {
  await client.query(
    `insert into kolo.person
       (id, partner_id, country_code, sex, birth_year, municipality_code, created_at, updated_at)
     select id, partner_id, country_code, sex, birth_year, municipality_code, created_at, created_at
       from json_to_recordset($1) as r(id uuid, partner_id uuid, country_code text, sex text, birth_year smallint,
         municipality_code text, created_at timestamptz)`,
    [JSON.stringify(persons.map(({ id, created_at, person }) => ({ id, created_at, ...person })))],
  );
  await client.query(
    `update kolo.person_identity i set first_name = r.first_name, last_name = r.last_name, birth_date = r.birth_date,
       birth_date_precision = r.birth_date_precision, phone = r.phone, address = r.address, alias = r.alias,
       no_fixed_address = r.no_fixed_address, safe_contact = r.safe_contact
       from json_to_recordset($1) as r(id uuid, first_name text, last_name text, birth_date date,
         birth_date_precision text, phone text, address text, alias text, no_fixed_address boolean, safe_contact text)
      where i.person_id = r.id`,
    [JSON.stringify(persons.map(({ id, identity }) => ({ id, ...identity })))],
  );
  await client.query(
    `update kolo.person_special_category s set ethnicity = r.ethnicity, disability = r.disability, health = r.health,
       target_groups = r.target_groups, vulnerabilities = r.vulnerabilities, seeing = r.seeing, hearing = r.hearing,
       walking = r.walking, remembering = r.remembering, self_care = r.self_care, communicating = r.communicating
       from json_to_recordset($1) as r(id uuid, ethnicity text, disability text, health text, target_groups text[],
         vulnerabilities text[], seeing text, hearing text, walking text, remembering text, self_care text,
         communicating text)
      where s.person_id = r.id`,
    [JSON.stringify(persons.map(({ id, special_category }) => ({ id, ...special_category })))],
  );
  await client.query(
    `update kolo.person_conviction c set offence = r.offence, sentence_starts_on = r.sentence_starts_on,
       sentence_ends_on = r.sentence_ends_on, released_on = r.released_on
       from json_to_recordset($1) as r(id uuid, offence text, sentence_starts_on date, sentence_ends_on date,
         released_on date)
      where c.person_id = r.id and r.offence is not null`,
    [JSON.stringify(persons.map(({ id, conviction }) => ({ id, ...conviction })))],
  );
}

/** Opens cases and then ends those that have ended, each by its actor: the database writes the events. */
export async function insertCases(client: Client, cases: readonly CaseRecord[]): Promise<void> {
  for (const [actor, rows] of Map.groupBy(cases, (row) => row.actor)) {
    await client.query(`select set_config('app.acting_membership', $1, true)`, [actor]);
    await client.query(
      `insert into kolo.case_file (id, person_id, programme_code, municipality_code, caseworker_id, restricted, status,
         status_since, risk, opened_on, created_at, updated_at)
       select id, person_id, programme_code, municipality_code, caseworker_id, restricted, 'open', opened_on, risk,
         opened_on, created_at, created_at
         from json_to_recordset($1) as r(id uuid, person_id uuid, programme_code text, municipality_code text,
           caseworker_id uuid, restricted boolean, risk text, opened_on date, created_at timestamptz)`,
      [JSON.stringify(rows)],
    );
    await client.query(
      `update kolo.case_file c set status = r.status, status_since = r.status_since, closed_on = r.closed_on,
         exit_reason = r.exit_reason, version = c.version + 1
         from json_to_recordset($1) as r(id uuid, status text, status_since date, closed_on date, exit_reason text)
        where c.id = r.id`,
      [JSON.stringify(rows.filter(({ status }) => status !== 'open'))],
    );
  }
  await client.query(`select set_config('app.acting_membership', '', true)`);
}

export async function insertNotes(client: Client, notes: readonly NoteRecord[]): Promise<void> {
  await client.query(
    `insert into kolo.case_note (case_id, author_id, body, occurred_on, created_at)
     select case_id, author_id, body, occurred_on, created_at
       from json_to_recordset($1)
         as r(case_id uuid, author_id uuid, body text, occurred_on date, created_at timestamptz)`,
    [JSON.stringify(notes)],
  );
}
