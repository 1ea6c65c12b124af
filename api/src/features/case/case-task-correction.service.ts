import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { CaseTask } from './case-task.entity.ts';
import type { TaskTarget } from './case-task.queries.ts';
import { LONGEST_TASK, traced, workedTask } from './case-task.service.ts';
import type { CorrectCaseTaskInput, ReopenCaseTaskInput } from './case-task-correction.inputs.ts';
import { reasonProblems } from './reason-problems.ts';

/**
 * Puts right what was recorded wrongly of a task; the database keeps what stood there before.
 * @throws NOT_FOUND for a task that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function correctCaseTask(write: Write, input: CorrectCaseTaskInput): WriteOutcome {
  const { viewer, changes } = write;
  const { task, acting } = workedTask(write);
  if (task.version !== input.expectedVersion) return conflict(viewer, task.taskId);
  const errors = problemsOfCorrection(viewer.locale, input, task);
  if (errors.length > 0) return { errors };

  const right = {
    what: input.what?.trim(),
    dueOn: input.dueOn ?? undefined,
    repeats: input.repeats,
    endedOn: input.doneOn ?? undefined,
  };
  changes.update(CaseTask, task.taskId, right, input.expectedVersion);
  return changed(task, acting, input.reason);
}

/**
 * Says that a task is to be done after all. The next of a follow-up, which came of it, stays; where its member has left or
 * does not see the case any more, it falls to whoever opens it again.
 * @throws NOT_FOUND and FORBIDDEN, as above.
 */
export function reopenCaseTask(write: Write, input: ReopenCaseTaskInput): WriteOutcome {
  const { viewer, changes } = write;
  const { task, acting } = workedTask(write);
  if (task.version !== input.expectedVersion) return conflict(viewer, task.taskId);

  const { locale } = viewer;
  const errors = reasonProblems(locale, input.reason, { required: true });
  if (task.status === 'open') errors.push(userError(locale, 'taskId', 'TASK_NOT_ENDED'));
  if (task.caseStatus !== 'open') errors.push(userError(locale, 'taskId', 'CASE_NOT_OPEN'));
  if (errors.length > 0) return { errors };

  const assignee = task.assigneeStays ? undefined : acting;
  changes.update(CaseTask, task.taskId, { status: 'open', endedOn: null, assignee }, input.expectedVersion);
  return changed(task, acting, input.reason);
}

function problemsOfCorrection(locale: string, input: CorrectCaseTaskInput, task: TaskTarget): UserError[] {
  const errors = reasonProblems(locale, input.reason, { required: true });
  const { what, dueOn, repeats, doneOn } = input;
  if (what != null) errors.push(...textProblems(locale, 'what', what, LONGEST_TASK));
  if (dueOn != null && dueOn < task.caseOpenedOn) errors.push(userError(locale, 'dueOn', 'BEFORE_CASE_OPENED'));
  if (repeats != null && task.kind !== 'follow_up') errors.push(userError(locale, 'repeats', 'ONLY_FOLLOW_UPS_REPEAT'));
  else if (repeats !== undefined && repeats !== task.repeats && task.status !== 'open')
    errors.push(userError(locale, 'repeats', 'TASK_ENDED'));
  if (doneOn != null) errors.push(...problemsOfDay(locale, doneOn, task));
  if (errors.length === 0 && !changesAnything(input, task)) errors.push(userError(locale, 'taskId', 'NOTHING_CHANGED'));
  return errors;
}

function problemsOfDay(locale: string, doneOn: string, { status, caseOpenedOn }: TaskTarget): UserError[] {
  if (status !== 'done') return [userError(locale, 'doneOn', 'TASK_NOT_ENDED')];
  if (doneOn > today()) return [userError(locale, 'doneOn', 'IN_FUTURE')];
  return doneOn < caseOpenedOn ? [userError(locale, 'doneOn', 'BEFORE_CASE_OPENED')] : [];
}

function changesAnything({ what, dueOn, repeats, doneOn }: CorrectCaseTaskInput, task: TaskTarget): boolean {
  return (
    (what != null && what.trim() !== task.what) ||
    (dueOn != null && dueOn !== task.dueOn) ||
    (repeats !== undefined && repeats !== task.repeats) ||
    (doneOn != null && doneOn !== task.endedOn)
  );
}

function changed({ taskId, partnerId }: TaskTarget, acting: string, reason: string): WriteOutcome {
  return { id: taskId, action: 'update', ...traced(partnerId), acting, reason: reason.trim() };
}
