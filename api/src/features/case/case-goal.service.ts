import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { CaseGoal } from './case-goal.entity.ts';
import type { AddCaseGoalInput, CorrectCaseGoalInput, DecideCaseGoalInput } from './case-goal.inputs.ts';
import { type GoalTarget, goalTargetFrom } from './case-goal.queries.ts';
import { type CaseTarget, caseTargetFrom } from './case-target.queries.ts';
import { reasonProblems } from './reason-problems.ts';

const LONGEST_GOAL = 2_000;

/** Sets a goal in an open case. @throws NOT_FOUND for what is absent or hidden, FORBIDDEN for what is only readable. */
export function addCaseGoal({ viewer, found, changes }: Write, input: AddCaseGoalInput): WriteOutcome {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  const { id: author } = actingMembership(viewer, 'create', 'CaseGoal', { ...file }, 'authorId');
  const setOn = input.setOn ?? today();
  const errors = problemsOfNew(viewer.locale, input, setOn, file);
  if (errors.length > 0) return { errors };

  const { what, dueOn } = input;
  const id = changes.insert(CaseGoal, { case: file.caseId, author, what: what.trim(), setOn, dueOn });
  return { id, action: 'create', ...traced(file.partnerId), acting: author };
}

/** Says what became of a goal. @throws NOT_FOUND and FORBIDDEN, as above. */
export function decideCaseGoal({ viewer, found, changes }: Write, input: DecideCaseGoalInput): WriteOutcome {
  const goal = goalTargetFrom(found[0]);
  if (goal === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'update', 'CaseGoal', { ...goal });
  if (goal.version !== input.expectedVersion) return conflict(viewer, goal.goalId);

  const { outcome, decidedOn, expectedVersion } = input;
  const errors = problemsOfDecision(viewer.locale, decidedOn, goal);
  if (goal.outcome !== null) errors.push(userError(viewer.locale, 'outcome', 'ALREADY_DECIDED'));
  if (errors.length > 0) return { errors };

  changes.update(CaseGoal, goal.goalId, { outcome, decidedOn }, expectedVersion);
  return { id: goal.goalId, action: 'update', ...traced(goal.partnerId), acting };
}

/** Puts right what was recorded wrongly of a goal; the database keeps what stood there before. */
export function correctCaseGoal({ viewer, found, changes }: Write, input: CorrectCaseGoalInput): WriteOutcome {
  const goal = goalTargetFrom(found[0]);
  if (goal === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'update', 'CaseGoal', { ...goal });
  if (goal.version !== input.expectedVersion) return conflict(viewer, goal.goalId);
  const errors = problemsOfCorrection(viewer.locale, input, goal);
  if (errors.length > 0) return { errors };

  const right = {
    what: input.what?.trim(),
    dueOn: input.dueOn ?? undefined,
    outcome: input.outcome ?? undefined,
    decidedOn: input.decidedOn ?? undefined,
  };
  changes.update(CaseGoal, goal.goalId, right, input.expectedVersion);
  return { id: goal.goalId, action: 'update', ...traced(goal.partnerId), acting, reason: input.reason.trim() };
}

function problemsOfNew(locale: string, input: AddCaseGoalInput, setOn: string, file: CaseTarget): UserError[] {
  const errors = textProblems(locale, 'what', input.what, LONGEST_GOAL);
  if (file.status !== 'open') errors.push(userError(locale, 'caseId', 'CASE_NOT_OPEN'));
  if (setOn > today()) errors.push(userError(locale, 'setOn', 'IN_FUTURE'));
  else if (setOn < file.openedOn) errors.push(userError(locale, 'setOn', 'BEFORE_CASE_OPENED'));
  if (input.dueOn < setOn) errors.push(userError(locale, 'dueOn', 'BEFORE_GOAL_SET'));
  return errors;
}

function problemsOfDecision(locale: string, decidedOn: string, { setOn }: GoalTarget): UserError[] {
  if (decidedOn > today()) return [userError(locale, 'decidedOn', 'IN_FUTURE')];
  return decidedOn < setOn ? [userError(locale, 'decidedOn', 'BEFORE_GOAL_SET')] : [];
}

function problemsOfCorrection(locale: string, input: CorrectCaseGoalInput, goal: GoalTarget): UserError[] {
  const errors = reasonProblems(locale, input.reason, { required: true });
  if (input.what != null) errors.push(...textProblems(locale, 'what', input.what, LONGEST_GOAL));
  if (input.dueOn != null && input.dueOn < goal.setOn) errors.push(userError(locale, 'dueOn', 'BEFORE_GOAL_SET'));
  for (const field of ['outcome', 'decidedOn'] as const)
    if (input[field] != null && goal.outcome === null) errors.push(userError(locale, field, 'NOT_DECIDED'));
  if (input.decidedOn != null && goal.outcome !== null)
    errors.push(...problemsOfDecision(locale, input.decidedOn, goal));
  const fields = ['what', 'dueOn', 'outcome', 'decidedOn'] as const;
  const changesAnything = fields.some((field) => input[field] != null && input[field]?.trim() !== goal[field]);
  if (errors.length === 0 && !changesAnything) errors.push(userError(locale, 'goalId', 'NOTHING_CHANGED'));
  return errors;
}

function traced(partnerId: string) {
  return { subject: 'CaseGoal', partnerId, fieldGroups: ['narrative'] } as const;
}
