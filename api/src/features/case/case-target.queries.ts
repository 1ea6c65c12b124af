import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a case has to know of it: the scope columns that the policy asks for, and the day of opening. */
export interface CaseTarget {
  readonly caseId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly restricted: boolean;
  readonly openedOn: string;
}

/** Reads the case that a write is about, as row-level security shows it to the viewer. */
export function caseTarget(id: string): Step {
  return {
    name: 'case_target',
    text: `select id, person_id, partner_id, partner_kind, country_code, restricted, opened_on
           from kolo.case_file where id = $1`,
    values: [id],
  };
}

/** What was read of the case; null where there is none or it is hidden. */
export function caseTargetFrom(rows: readonly TextRow[] | undefined): CaseTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [caseId, personId, partnerId, partnerKind, countryCode, restricted, openedOn] = row.map(String);
  if (!caseId || !personId || !partnerId || !partnerKind || !countryCode || !openedOn) return null;
  return { caseId, personId, partnerId, partnerKind, countryCode, restricted: restricted === 't', openedOn };
}
