import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** Counts the open tasks of a case. */
export function openTasks(caseId: string): Step {
  return {
    name: 'open_tasks',
    text: `select count(*) from kolo.case_task where case_id = $1 and status = 'open'`,
    values: [caseId],
  };
}

/** How many were counted. */
export function openTasksFrom(rows: readonly TextRow[] | undefined): number {
  return Number(rows?.[0]?.[0] ?? 0);
}

/** Cancels the open tasks of a case. */
export function cancelOpenTasks(caseId: string, day: string): Step {
  return {
    name: 'cancel_open_tasks',
    text: `update kolo.case_task set status = 'cancelled', ended_on = $2, version = version + 1
           where case_id = $1 and status = 'open'`,
    values: [caseId, day],
  };
}
