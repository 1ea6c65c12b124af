import type { TaskRepeatCode, TaskStatusCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a task has to know of it: the scope columns that the policy asks for, and where it stands. */
export interface TaskTarget {
  readonly taskId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly restricted: boolean;
  readonly reservedFor: string;
  readonly kind: string;
  readonly what: string;
  readonly dueOn: string;
  readonly repeats: TaskRepeatCode | null;
  readonly status: TaskStatusCode;
  readonly assigneeId: string;
  readonly version: number;
  readonly caseOpenedOn: string;
  readonly caseStatus: string;
  /** Whether the assignee can still do it: is there, and sees the case. */
  readonly assigneeStays: boolean;
  readonly endedOn: string | null;
  /** Whether the next one has come of it. */
  readonly hasNext: boolean;
}

/**
 * Has whatever else is done with the task's case wait until this write is through, and whoever lets its member go: the
 * next one of a follow-up may be theirs.
 */
export function lockCaseOfTask(id: string): Step {
  return {
    name: 'lock_case_of_task',
    text: `select pg_advisory_xact_lock(hashtextextended('case ' || case_id, 0)), kolo.member_stays(assignee_id)
           from kolo.case_task where id = $1`,
    values: [id],
  };
}

/** Reads the task that a write is about, as row-level security shows it to the viewer. */
export function taskTarget(id: string): Step {
  return {
    name: 'task_target',
    text: `select t.id, t.case_id, t.person_id, t.partner_id, t.partner_kind, t.country_code, t.restricted, t.kind, t.what,
             t.due_on, t.repeats, t.status, t.assignee_id, t.version, c.opened_on, c.status, 
             coalesce(m.status = 'active' and (not t.restricted or m.role = 'partner_manager' or m.id = t.reserved_for), false),
             t.ended_on, exists (select from kolo.case_task n where n.previous_id = t.id), t.reserved_for
           from kolo.case_task t join kolo.case_file c on c.id = t.case_id
           left join kolo.membership m on m.id = t.assignee_id
           where t.id = $1`,
    values: [id],
  };
}

/** What was read of the task; null where there is none or it is hidden. */
export function taskTargetFrom(rows: readonly TextRow[] | undefined): TaskTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    taskId: text(0),
    caseId: text(1),
    personId: text(2),
    partnerId: text(3),
    partnerKind: text(4),
    countryCode: text(5),
    restricted: row[6] === 't',
    kind: text(7),
    what: text(8),
    dueOn: text(9),
    repeats: (row[10] ?? null) as TaskRepeatCode | null,
    status: text(11) as TaskStatusCode,
    assigneeId: text(12),
    version: Number(row[13]),
    caseOpenedOn: text(14),
    caseStatus: text(15),
    assigneeStays: row[16] === 't',
    endedOn: row[17] ?? null,
    hasNext: row[18] === 't',
    reservedFor: text(19),
  };
}
