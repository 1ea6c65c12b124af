import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { type CaseTarget, caseTargetFrom } from './case-target.queries.ts';
import { CaseTask } from './case-task.entity.ts';
import type {
  AddCaseTaskInput,
  CancelCaseTaskInput,
  CompleteCaseTaskInput,
  ReassignCaseTaskInput,
} from './case-task.inputs.ts';
import { type TaskTarget, taskTargetFrom } from './case-task.queries.ts';
import { taskMemberProblems } from './member-problems.ts';
import { type MemberTarget, memberTargetFrom } from './member-target.queries.ts';
import { nextDueDay } from './task-repeat.ts';

export const LONGEST_TASK = 2_000;

/** Adds a task to an open case. @throws NOT_FOUND for what is absent or hidden, FORBIDDEN for what is only readable. */
export function addCaseTask({ viewer, found, changes }: Write, input: AddCaseTaskInput): WriteOutcome {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  const { id: author } = actingMembership(viewer, 'create', 'CaseTask', { ...file }, 'authorId');
  const errors = problemsOfNew(viewer.locale, input, file, memberTargetFrom(found[2]));
  if (errors.length > 0) return { errors };

  const { kind, what, dueOn, repeats } = input;
  const id = changes.insert(CaseTask, {
    case: file.caseId,
    author,
    assignee: input.assigneeId ?? author,
    kind,
    what: what.trim(),
    dueOn,
    repeats: repeats ?? undefined,
  });
  return { id, action: 'create', ...traced(file.partnerId), acting: author };
}

/** Says that a task was done; what repeats makes the next one, so that it cannot be forgotten. */
export function completeCaseTask(write: Write, input: CompleteCaseTaskInput): WriteOutcome {
  const { viewer, changes } = write;
  const { task, acting } = workedTask(write);
  if (task.version !== input.expectedVersion) return conflict(viewer, task.taskId);

  const { locale } = viewer;
  const doneOn = input.doneOn ?? today();
  const errors = problemsOfEnding(locale, task);
  if (doneOn > today()) errors.push(userError(locale, 'doneOn', 'IN_FUTURE'));
  else if (doneOn < task.caseOpenedOn) errors.push(userError(locale, 'doneOn', 'BEFORE_CASE_OPENED'));
  if (errors.length > 0) return { errors };

  changes.update(CaseTask, task.taskId, { status: 'done', endedOn: doneOn }, input.expectedVersion);
  // One that was opened again has its next already.
  if (task.repeats !== null && task.caseStatus === 'open' && !task.hasNext) addNext(write, task, acting);
  return { id: task.taskId, action: 'update', ...traced(task.partnerId), acting };
}

/** Says that a task is not to be done any more; one that repeats ends with it. */
export function cancelCaseTask(write: Write, input: CancelCaseTaskInput): WriteOutcome {
  const { viewer, changes } = write;
  const { task, acting } = workedTask(write);
  if (task.version !== input.expectedVersion) return conflict(viewer, task.taskId);
  const errors = problemsOfEnding(viewer.locale, task);
  if (errors.length > 0) return { errors };

  changes.update(CaseTask, task.taskId, { status: 'cancelled', endedOn: today() }, input.expectedVersion);
  return { id: task.taskId, action: 'update', ...traced(task.partnerId), acting };
}

/** Gives a task to somebody else. */
export function reassignCaseTask(write: Write, input: ReassignCaseTaskInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const { task, acting } = workedTask(write);
  if (task.version !== input.expectedVersion) return conflict(viewer, task.taskId);

  const { locale } = viewer;
  const { assigneeId, expectedVersion } = input;
  const errors = [
    ...problemsOfEnding(locale, task),
    ...taskMemberProblems(locale, 'assigneeId', memberTargetFrom(found[2]), task),
  ];
  if (errors.length === 0 && assigneeId.toLowerCase() === task.assigneeId)
    errors.push(userError(locale, 'assigneeId', 'NOTHING_CHANGED'));
  if (errors.length > 0) return { errors };

  changes.update(CaseTask, task.taskId, { assignee: assigneeId }, expectedVersion);
  return { id: task.taskId, action: 'update', ...traced(task.partnerId), acting };
}

/** The next of a chain goes to the same member, or to whoever did this one where that member can do it no more. */
function addNext({ changes }: Write, task: TaskTarget, acting: string): void {
  if (task.repeats === null) return;
  changes.insert(CaseTask, {
    case: task.caseId,
    author: acting,
    assignee: task.assigneeStays ? task.assigneeId : acting,
    kind: task.kind,
    what: task.what,
    dueOn: nextDueDay(task.dueOn, task.repeats),
    repeats: task.repeats,
    previous: task.taskId,
  });
}

function problemsOfNew(
  locale: string,
  input: AddCaseTaskInput,
  file: CaseTarget,
  member: MemberTarget | null,
): UserError[] {
  const errors = textProblems(locale, 'what', input.what, LONGEST_TASK);
  if (file.status !== 'open') errors.push(userError(locale, 'caseId', 'CASE_NOT_OPEN'));
  if (input.dueOn < file.openedOn) errors.push(userError(locale, 'dueOn', 'BEFORE_CASE_OPENED'));
  if (input.repeats != null && input.kind !== 'follow_up')
    errors.push(userError(locale, 'repeats', 'ONLY_FOLLOW_UPS_REPEAT'));
  if (input.assigneeId != null) errors.push(...taskMemberProblems(locale, 'assigneeId', member, file));
  return errors;
}

function problemsOfEnding(locale: string, { status }: TaskTarget): UserError[] {
  return status === 'open' ? [] : [userError(locale, 'taskId', 'TASK_ENDED')];
}

/** The task that the write is about, read in the round trip before, and under which membership it is worked. */
export function workedTask({ viewer, found }: Write): { readonly task: TaskTarget; readonly acting: string } {
  const task = taskTargetFrom(found[1]);
  if (task === null) throw notFound();
  return { task, acting: actingMembership(viewer, 'update', 'CaseTask', { ...task }).id };
}

/** How a write on a task is traced: what is to be done is free text. */
export function traced(partnerId: string) {
  return { subject: 'CaseTask', partnerId, fieldGroups: ['narrative'] } as const;
}
