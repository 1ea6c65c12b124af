import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** Reads whether two cases are of one human: of one record, or of records that were merged. */
export function ofOneHuman(caseId: string, keptCaseId: string | null): Step {
  return {
    name: 'cases_of_one_human',
    text: `select coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id)
           from kolo.case_file one join kolo.person a on a.id = one.person_id, kolo.case_file other
             join kolo.person b on b.id = other.person_id
           where one.id = $1 and other.id = $2`,
    values: [caseId, keptCaseId],
  };
}

export function ofOneHumanFrom(rows: readonly TextRow[] | undefined): boolean {
  return rows?.[0]?.[0] === 't';
}
