import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import { comparableFrom } from './person-candidates.queries.ts';
import type { Recorded, RecordValues } from './person-fields.ts';
import type { Comparable } from './person-match.ts';

/** A record as a merge has to know it: its scope, where it leads to, what it holds, and what it is compared by. */
export interface MergeTarget {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly version: number;
  readonly mergedIntoId: string | null;
  readonly isKeptForOthers: boolean;
  readonly values: RecordValues;
  readonly comparable: Comparable;
}

/** The identity as an object; the hash of a national id is read as its match key, and by its own name by nobody. */
const identityOf = (identity: string, key: string) =>
  `case when ${identity}.person_id is not null then json_build_object(${[
    ...[
      'first_name',
      'last_name',
      'alias',
      'birth_date',
      'birth_date_precision',
      'phone',
      'address',
      'no_fixed_address',
    ],
    ...['safe_contact', 'national_id_kind', 'national_id_key_version'],
  ]
    .map((column) => `'${column}', ${identity}.${column}`)
    .join(', ')}, 'national_id_hash', ${key}.key) end`;

/** Reads one of two records, as row-level security shows it to the viewer. */
export function mergeTarget(id: string): Step {
  return {
    name: 'merge_target',
    text: `select p.id, kolo.name_key(i.first_name), kolo.name_key(i.last_name), i.birth_date, i.birth_date_precision,
             p.sex, p.municipality_code, i.phone, i.national_id_kind, n.key,
             p.partner_id, p.partner_kind, p.country_code, p.version, p.merged_into_id,
             exists (select from kolo.person o where o.merged_into_id = p.id),
             json_build_object('person', to_json(p), 'identity', ${identityOf('i', 'n')}, 'special_category', to_json(s))
           from kolo.person p left join kolo.person_identity i on i.person_id = p.id
             left join kolo.person_match_key n on n.person_id = p.id and n.kind = 'national_id'
             left join kolo.person_special_category s on s.person_id = p.id
           where p.id = $1`,
    values: [id],
  };
}

/** What was read of the record; null where there is none or it is hidden. */
export function mergeTargetFrom(rows: readonly TextRow[] | undefined): MergeTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [partnerId, partnerKind, countryCode, version, mergedIntoId, kept, values] = row.slice(10);
  return {
    personId: String(row[0]),
    partnerId: String(partnerId),
    partnerKind: String(partnerKind),
    countryCode: String(countryCode),
    version: Number(version),
    mergedIntoId: mergedIntoId ?? null,
    isKeptForOthers: kept === 't',
    values: withEmptyGroups(JSON.parse(String(values))),
    comparable: comparableFrom(row),
  };
}

function withEmptyGroups(values: { [G in keyof RecordValues]: RecordValues[G] | null }): RecordValues {
  return {
    person: values.person ?? {},
    identity: values.identity ?? {},
    special_category: values.special_category ?? {},
  };
}

/** A merge that holds, as its undoing has to know it. */
export interface UndoTarget {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly version: number;
  /** Null where the record leads to no other. */
  readonly merge: { readonly id: string; readonly keptId: string; readonly keptVersion: number } | null;
}

/** Reads a record with the merge by which it leads to another. */
export function undoTarget(id: string): Step {
  return {
    name: 'undo_merge_target',
    text: `select p.id, p.partner_id, p.partner_kind, p.country_code, p.version, m.id, m.kept_id, k.version
           from kolo.person p
             left join kolo.person_merge m on m.merged_id = p.id and m.undone_at is null
             left join kolo.person k on k.id = m.kept_id
           where p.id = $1`,
    values: [id],
  };
}

/** What was read of the record; null where there is none or it is hidden. */
export function undoTargetFrom(rows: readonly TextRow[] | undefined): UndoTarget | null {
  const [personId, partnerId, partnerKind, countryCode, version, mergeId, keptId, keptVersion] = rows?.[0] ?? [];
  if (!personId || !partnerId || !partnerKind || !countryCode) return null;
  const merge = mergeId && keptId ? { id: mergeId, keptId, keptVersion: Number(keptVersion) } : null;
  return { personId, partnerId, partnerKind, countryCode, version: Number(version), merge };
}

const historyOf = (table: string) => `
  select h.field, h.old_value,
    exists (select from kolo.${table}_history l
            where l.person_id = h.person_id and l.field = h.field and l.recorded_at > h.recorded_at)
  from kolo.${table}_history h join merge m on h.correction_id = m.correction_id`;

/** Reads what the correction of a merge has replaced in the kept record, and whether it was changed again. */
export function takenOver(mergedPersonId: string): Step {
  return {
    name: 'taken_over',
    text: `with merge as (
             select m.correction_id from kolo.person_merge m where m.merged_id = $1 and m.undone_at is null
           ) ${['person', 'person_identity', 'person_special_category'].map(historyOf).join(' union all ')}`,
    values: [mergedPersonId],
  };
}

/** What the correction has replaced. */
export function takenOverFrom(rows: readonly TextRow[] | undefined): readonly Recorded[] {
  return (rows ?? []).map(([field, oldValue, changed]) => ({
    field: String(field),
    oldValue: oldValue ?? null,
    changedSince: changed === 't',
  }));
}

/** Has whatever else is said of this pair wait until this write is through: it is said once, from whichever side. */
export function lockPair(personId: string, otherPersonId: string): Step {
  const pair = [personId, otherPersonId].map((id) => id.toLowerCase()).toSorted();
  return {
    name: 'lock_pair',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`pair ${pair.join(' ')}`],
  };
}

/** Reads two records with what was said of the pair, in both directions. */
export function pairTarget(personId: string, otherId: string): Step {
  return {
    name: 'pair_target',
    text: `select p.id, p.partner_id, p.partner_kind, p.country_code, d.id
           from kolo.person p left join kolo.person_distinction d on d.person_id = p.id and d.withdrawn_at is null
             and d.other_id = case p.id when $1::uuid then $2::uuid else $1::uuid end
           where p.id in ($1, $2)`,
    values: [personId, otherId],
  };
}

/** One of the two records, with what was said of the pair from its side. */
export interface PairTarget {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly distinctionId: string | null;
}

/** What was read of the record; null where there is none or it is hidden. */
export function pairTargetFrom(rows: readonly TextRow[] | undefined, id: string): PairTarget | null {
  const row = rows?.find(([found]) => found === id.toLowerCase());
  const [personId, partnerId, partnerKind, countryCode, distinctionId] = row ?? [];
  if (!personId || !partnerId || !partnerKind || !countryCode) return null;
  return { personId, partnerId, partnerKind, countryCode, distinctionId: distinctionId ?? null };
}
