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

/**
 * Gives the open tasks of cases to those cases' caseworkers, or to the manager where there is none, if whoever has them does
 * not see their case: it is restricted, and they neither work it nor are a manager.
 */
export function giveHiddenTasks(caseIds: readonly string[], manager: string): Step {
  return {
    name: 'give_hidden_tasks',
    text: `update kolo.case_task t set assignee_id = coalesce(c.caseworker_id, $2), version = t.version + 1
           from kolo.case_file c
           where c.id = any ($1::uuid[]) and c.restricted and t.case_id = c.id and t.status = 'open'
             and t.assignee_id is distinct from c.caseworker_id
             and not exists (select from kolo.membership m where m.id = t.assignee_id and m.role = 'partner_manager')`,
    values: [caseIds, manager],
  };
}
