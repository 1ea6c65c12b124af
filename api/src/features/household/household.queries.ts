import type { Step, TextRow } from '../../platform/database/round-trip.ts';

interface Scope {
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
}

/** The person whom a write on a household is about. */
export interface LivingPerson extends Scope {
  readonly personId: string;
  readonly isMerged: boolean;
}

/** A time that somebody lives or lived in a household, under whichever of their records. */
export interface Stay {
  readonly memberId: string;
  readonly since: string;
  readonly until: string | null;
}

export interface HouseholdTarget extends Scope {
  readonly householdId: string;
  readonly version: number;
}

export interface HouseholdMemberTarget extends Scope {
  readonly memberId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly relation: string;
  readonly since: string;
  readonly until: string | null;
  readonly version: number;
}

const scopeColumns = 'partner_id, partner_kind, country_code';
const scopeFrom = ([partnerId, partnerKind, countryCode]: TextRow): Scope => ({
  partnerId: String(partnerId),
  partnerKind: String(partnerKind),
  countryCode: String(countryCode),
});

/** Has whatever else is done with these persons' and households' living together wait until this write is through. */
export function lockLiving(ids: readonly string[]): Step {
  return {
    name: 'lock_living',
    text: `select pg_advisory_xact_lock(hashtextextended('living ' || id, 0))
           from (select id from unnest($1::uuid[]) as id order by id) as ordered`,
    values: [ids],
  };
}

/** The same for the person and the household of a member: of a record that was merged, for the kept one. */
export function lockMember(id: string): Step {
  return {
    name: 'lock_member',
    text: `select pg_advisory_xact_lock(hashtextextended('living ' || key, 0))
           from (select key from kolo.household_member m join kolo.person p on p.id = m.person_id
                   cross join lateral unnest(array[coalesce(p.merged_into_id, p.id), m.household_id]) as key
                 where m.id = $1 order by key) as ordered`,
    values: [id],
  };
}

/** Reads the person, as row-level security shows it to the viewer. */
export function livingPerson(id: string): Step {
  return {
    name: 'living_person',
    text: `select ${scopeColumns}, id, merged_into_id is not null from kolo.person where id = $1`,
    values: [id],
  };
}

export function livingPersonFrom(rows: readonly TextRow[] | undefined): LivingPerson | null {
  const row = rows?.[0];
  return row ? { ...scopeFrom(row), personId: String(row[3]), isMerged: row[4] === 't' } : null;
}

/** Reads when somebody lived in which household: under the record itself, or one that was merged into it. */
export function staysOf(personId: string): Step {
  return {
    name: 'stays_of_person',
    text: `select m.id, m.since, m.until from kolo.household_member m join kolo.person p on p.id = m.person_id
           where (p.id = $1 or p.merged_into_id = $1) and m.leaving_reason is distinct from 'recorded_in_error'`,
    values: [personId],
  };
}

/** The same for the person of a member, whichever of their records the member was recorded under. */
export function staysOfMember(memberId: string): Step {
  return {
    name: 'stays_of_member',
    text: `select m.id, m.since, m.until from kolo.household_member o
             join kolo.person q on q.id = o.person_id
             join kolo.person p on p.id = coalesce(q.merged_into_id, q.id) or p.merged_into_id = coalesce(q.merged_into_id, q.id)
             join kolo.household_member m on m.person_id = p.id
           where o.id = $1 and m.leaving_reason is distinct from 'recorded_in_error'`,
    values: [memberId],
  };
}

export function staysFrom(rows: readonly TextRow[] | undefined): readonly Stay[] {
  return (rows ?? []).map(([id, since, until]) => ({
    memberId: String(id),
    since: String(since),
    until: until ?? null,
  }));
}

/** Reads the household, as row-level security shows it to the viewer. */
export function householdTarget(id: string): Step {
  return {
    name: 'household_target',
    text: `select ${scopeColumns}, id, version from kolo.household where id = $1`,
    values: [id],
  };
}

export function householdTargetFrom(rows: readonly TextRow[] | undefined): HouseholdTarget | null {
  const row = rows?.[0];
  return row ? { ...scopeFrom(row), householdId: String(row[3]), version: Number(row[4]) } : null;
}

/** Reads who is the present head of a household, by the household or by one of its members. */
export function headOf(id: string): Step {
  return {
    name: 'head_of_household',
    text: `select id from kolo.household_member where relation = 'head'
             and current_household_id in ($1, (select household_id from kolo.household_member where id = $1))`,
    values: [id],
  };
}

/** Reads the member, as row-level security shows it to the viewer. */
export function memberTarget(id: string): Step {
  return {
    name: 'household_member_target',
    text: `select ${scopeColumns}, id, household_id, person_id, relation, since, until, version
           from kolo.household_member where id = $1`,
    values: [id],
  };
}

export function memberTargetFrom(rows: readonly TextRow[] | undefined): HouseholdMemberTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  return {
    ...scopeFrom(row),
    memberId: String(row[3]),
    householdId: String(row[4]),
    personId: String(row[5]),
    relation: String(row[6]),
    since: String(row[7]),
    until: row[8] ?? null,
    version: Number(row[9]),
  };
}

/** Reads the country of a municipality; no row where there is no such municipality. */
export function municipalityOfHousehold(code: string | null | undefined): Step {
  return {
    name: 'municipality_of_household',
    text: 'select country_code from kolo.municipality where code = $1',
    values: [code ?? null],
  };
}
