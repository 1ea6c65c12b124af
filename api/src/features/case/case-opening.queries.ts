import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What opening a case has to know of the person: the scope columns that the case will have. */
export interface PersonTarget {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  /** Whether the record leads to another of the same person. */
  readonly isMerged: boolean;
}

/** Reads the person, as row-level security shows it to the viewer. */
export function personTarget(id: string): Step {
  return {
    name: 'case_person',
    text: `select id, partner_id, partner_kind, country_code, merged_into_id is not null
           from kolo.person where id = $1`,
    values: [id],
  };
}

/** Reads when a programme starts that the person's partner takes part in, in the person's country. */
export function programmeOfPerson(code: string, personId: string): Step {
  return {
    name: 'case_programme',
    text: `select p.starts_on from kolo.person o
           join kolo.programme_partner t on t.partner_id = o.partner_id and t.programme_code = $1
           join kolo.programme_country c on c.country_code = o.country_code and c.programme_code = $1
           join kolo.programme p on p.code = $1 where o.id = $2`,
    values: [code, personId],
  };
}

/** Reads the country of a municipality. */
export function municipalityTarget(code: string | null | undefined): Step {
  return {
    name: 'case_municipality',
    text: 'select country_code from kolo.municipality where code = $1',
    values: [code ?? null],
  };
}

/** What was read of the person; null where there is none or it is hidden. */
export function personTargetFrom(rows: readonly TextRow[] | undefined): PersonTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [personId, partnerId, partnerKind, countryCode, merged] = row.map(String);
  if (!personId || !partnerId || !partnerKind || !countryCode) return null;
  return { personId, partnerId, partnerKind, countryCode, isMerged: merged === 't' };
}

/** The one text that was read; null where there was none. */
export function textFrom(rows: readonly TextRow[] | undefined): string | null {
  return rows?.[0]?.[0] ?? null;
}
