import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import type { Comparable } from './person-match.ts';

/** What is known of somebody who may be recorded already. */
export interface Draft {
  readonly partnerId: string;
  readonly sex: string;
  readonly municipalityCode: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
  readonly birthDatePrecision: string;
  readonly phone: string | null;
  readonly nationalIdHash: string | null;
  readonly nationalIdKind: string | null;
}

/** Whom the audit event of the look-up names. */
export interface Searcher {
  readonly userId: string;
  readonly requestId: string;
  readonly operation: string;
}

/** Records of persons, with what they are compared by and whose they are. */
export const RECORDED = `
  select p.id, coalesce(p.merged_into_id, p.id) as found_id, p.partner_id, p.sex, p.municipality_code, i.first_name,
    i.last_name, i.birth_date, i.birth_date_precision, i.phone, i.national_id_kind, n.key as national_id_hash
  from kolo.person p join kolo.person_identity i on i.person_id = p.id
    left join kolo.person_match_key n on n.person_id = p.id and n.kind = 'national_id'`;

/** What `comparableFrom` and `keptFrom` read of a record. */
export const COMPARED = `
select id, kolo.name_key(first_name), kolo.name_key(last_name), birth_date, birth_date_precision, sex, municipality_code,
  phone, national_id_kind, national_id_hash, found_id`;

/**
 * Finds who shares a key with somebody, among the persons of one partner, and leaves the audit event of having looked.
 * The first row is the one that is asked about, the others are to be compared with it: each with the record that is kept
 * for it. Whom somebody has told apart from the one that is asked about is left out.
 */
const candidates = (asked: string, firstTrace: number) => `
with asked as (${asked}),
candidate as materialized (
  select distinct k.person_id
  from asked a
    cross join lateral kolo.person_match_keys(a.first_name, a.last_name, a.birth_date, a.birth_date_precision, a.phone,
      a.national_id_hash) as key
    join kolo.person_match_key k on k.partner_id = a.partner_id and k.kind = key.kind and k.key = key.key
  where k.found_id is distinct from a.found_id
    and not exists (select from kolo.person_distinction d
      where d.person_id in (a.id, a.found_id) and d.other_id in (k.person_id, k.found_id) and d.withdrawn_at is null)
),
audited as (
  insert into kolo.audit_event
    (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, row_count)
  select partner_id, $${firstTrace}::uuid, $${firstTrace + 1}, 'read', 'Person', id, $${firstTrace + 2}, '{identity}',
    (select count(*) from candidate)
  from asked
),
compared as (
  select 0 as place, a.* from asked a
  union all
  select 1, r.* from candidate c join (${RECORDED}) r on r.id = c.person_id
)
${COMPARED}
from compared order by place, id`;

const ofPerson = candidates(`${RECORDED} where p.id = $1`, 2);
const ofDraft = candidates(
  `select null::uuid as id, null::uuid as found_id, $1::uuid as partner_id, $2 as sex, $3 as municipality_code, $4 as first_name,
     $5 as last_name, $6::date as birth_date, $7 as birth_date_precision, $8 as phone, $9 as national_id_kind,
     $10 as national_id_hash`,
  11,
);

/** Looks for candidates for a person: no row at all where the person's identity is not readable. */
export function candidatesForPerson(id: string, { userId, requestId, operation }: Searcher): Step {
  return { name: 'candidates_of_person', text: ofPerson, values: [id, userId, requestId, operation] };
}

/** Looks for candidates for somebody who is not recorded yet. */
export function candidatesForDraft(draft: Draft, { userId, requestId, operation }: Searcher): Step {
  const { partnerId, sex, municipalityCode, firstName, lastName, birthDate, birthDatePrecision } = draft;
  const { phone, nationalIdKind, nationalIdHash } = draft;
  return {
    name: 'candidates_of_draft',
    text: ofDraft,
    values: [
      ...[partnerId, sex, municipalityCode, firstName, lastName, birthDate, birthDatePrecision],
      ...[phone, nationalIdKind, nationalIdHash, userId, requestId, operation],
    ],
  };
}

/** Reads a row of the candidates. */
export function comparableFrom(row: TextRow): Comparable {
  const [id, firstName, lastName, birthDate, precision, sex, municipality, phone, idKind, idHash] = row;
  return {
    id: id ?? '',
    firstName: firstName || null,
    lastName: lastName || null,
    birthDate: birthDate ?? null,
    birthDatePrecision: precision ?? 'unknown',
    sex: sex ?? 'unknown',
    municipalityCode: municipality ?? null,
    phone: lastDigits(phone ?? null),
    nationalId: idKind && idHash ? { kind: idKind, hash: idHash } : null,
  };
}

/** The digits that country codes and leading zeros do not change. */
function lastDigits(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return digits.length >= 7 ? digits.slice(-7) : null;
}

/** The record that is kept for the person of a row: mostly the row's own. */
export function keptFrom(row: TextRow): string {
  return row[10] ?? '';
}
