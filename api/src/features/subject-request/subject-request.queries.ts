import type { SubjectRequestKindCode, SubjectRequestStateCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a request has to know of it. */
export interface RequestTarget {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly kind: SubjectRequestKindCode;
  readonly state: SubjectRequestStateCode;
  readonly searches: number;
  readonly version: number;
}

/** Reads the request that a write is about, as row-level security shows it to the viewer. */
export function requestTarget(id: string): Step {
  return {
    name: 'subject_request_target',
    text: `select id, partner_id, partner_kind, country_code, kind, state, searches, version
           from kolo.subject_request where id = $1`,
    values: [id],
  };
}

/** What was read of the request; null where there is none or it is hidden. */
export function requestTargetFrom(rows: readonly TextRow[] | undefined): RequestTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [id = '', partnerId = '', partnerKind = '', countryCode = '', kind, state, searches, version] = row.map(String);
  return {
    id,
    partnerId,
    partnerKind,
    countryCode,
    kind: kind as SubjectRequestKindCode,
    state: state as SubjectRequestStateCode,
    searches: Number(searches),
    version: Number(version),
  };
}

/** Reads whether there is such a partner. */
export function partnerTarget(id: string | null | undefined): Step {
  return { name: 'subject_request_partner', text: 'select id from kolo.partner where id = $1', values: [id ?? null] };
}

/** By what somebody is looked for: one of the three ways, of a national id only what is kept of one. */
export interface Identifiers {
  readonly pseudonym: string | null;
  readonly nationalIdHash: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
}

/** Counts who is meant, up to one more than are shown; nothing where nobody is looked for by the request any more. */
export function countSubjects(requestId: string, given: Identifiers): Step {
  return {
    name: 'count_subjects',
    text: 'select kolo.count_subjects($1, $2, $3, $4, $5, $6)',
    values: [requestId, ...valuesOf(given)],
  };
}

/** How many were counted. */
export function meantFrom(rows: readonly TextRow[] | undefined): number {
  return Number(rows?.[0]?.[0] ?? 0);
}

/** Looks for the person of a request at all partners, and keeps who was found, and that they were looked for. */
export function findSubjects(requestId: string, correlation: string, given: Identifiers): Step {
  return {
    name: 'find_subjects',
    text: 'select kolo.find_subjects($1, $2, $3, $4, $5, $6, $7)',
    values: [requestId, correlation, ...valuesOf(given)],
  };
}

function valuesOf({ pseudonym, nationalIdHash, firstName, lastName, birthDate }: Identifiers) {
  return [pseudonym, nationalIdHash, firstName, lastName, birthDate];
}
