import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a correction has to know of a person: scope, version, and the fields that rules compare with. */
export interface PersonTarget {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly version: number;
  /** The record that is kept for the same person; null where this one is. */
  readonly mergedIntoId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly alias: string | null;
  readonly birthDate: string | null;
  readonly birthDatePrecision: string | null;
}

/** Reads the person that a write is about, as row-level security shows it to the viewer. */
export function personTarget(id: string): Step {
  return {
    name: 'person_target',
    text: `select p.id, p.partner_id, p.partner_kind, p.country_code, p.version, p.merged_into_id, i.first_name, i.last_name, i.alias,
             i.birth_date, i.birth_date_precision
           from kolo.person p left join kolo.person_identity i on i.person_id = p.id where p.id = $1`,
    values: [id],
  };
}

/** What was read of the person; null where there is none or it is hidden. */
export function personTargetFrom(rows: readonly TextRow[] | undefined): PersonTarget | null {
  const [personId, partnerId, partnerKind, countryCode, version, mergedIntoId = null, ...identity] = rows?.[0] ?? [];
  if (!personId || !partnerId || !partnerKind || !countryCode || !version) return null;
  const [firstName = null, lastName = null, alias = null, birthDate = null, birthDatePrecision = null] = identity;
  const named = { firstName, lastName, alias, birthDate, birthDatePrecision };
  return { personId, partnerId, partnerKind, countryCode, version: Number(version), mergedIntoId, ...named };
}

/** Reads a partner with the countries where it works, one row for each. */
export function partnerTarget(id: string): Step {
  return {
    name: 'partner_target',
    text: `select p.kind, c.country_code from kolo.partner p join kolo.partner_country c on c.partner_id = p.id
           where p.id = $1`,
    values: [id],
  };
}

/** Reads the country of a municipality; no row where there is no such municipality. */
export function municipalityCountry(code: string | null | undefined): Step {
  const text = 'select country_code from kolo.municipality where code = $1';
  return { name: 'municipality_country', text, values: [code ?? null] };
}
