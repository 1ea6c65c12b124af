import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What the days of a case have to agree with. */
export interface CaseDays {
  readonly programmeStartsOn: string;
  /** The day of the first change of status after the opening. */
  readonly firstChangeOn: string | null;
  /** The day on which it was last opened again. */
  readonly reopenedOn: string | null;
  /** The first day that a note or goal is of. */
  readonly firstRecordOn: string | null;
}

/** Reads the days that are recorded of a case. */
export function caseDays(caseId: string): Step {
  return {
    name: 'case_days',
    text: `select p.starts_on,
             (select min(effective_on) from kolo.case_event where case_id = c.id and kind = 'status_changed'),
             (select max(effective_on) from kolo.case_event
               where case_id = c.id and kind = 'status_changed' and to_status = 'open'),
             least((select min(occurred_on) from kolo.case_note where case_id = c.id),
               (select min(set_on) from kolo.case_goal where case_id = c.id))
           from kolo.case_file c join kolo.programme p on p.code = c.programme_code where c.id = $1`,
    values: [caseId],
  };
}

/** What was read of them. */
export function caseDaysFrom(rows: readonly TextRow[] | undefined): CaseDays {
  const [programmeStartsOn, firstChangeOn = null, reopenedOn = null, firstRecordOn = null] = rows?.[0] ?? [];
  return { programmeStartsOn: programmeStartsOn ?? '', firstChangeOn, reopenedOn, firstRecordOn };
}
