import { exitReasons, termOf } from '@kolo/reference-data';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import {
  type CloseCaseInput,
  OpenTasksAtClosing,
  type ReopenCaseInput,
  type SetCaseRestrictedInput,
  type SetCaseRiskInput,
} from './case-course.inputs.ts';
import { type CaseTarget, caseTargetFrom, caseworkerStaysFrom } from './case-target.queries.ts';
import { cancelOpenTasks, giveHiddenTasks, openTasksFrom } from './open-tasks.queries.ts';
import { managingMembership } from './partner-manager.ts';
import { reasonProblems } from './reason-problems.ts';

/** Judges the risk of an open case differently from now on. @throws NOT_FOUND and FORBIDDEN, as all of these. */
export function setCaseRisk(write: Write, input: SetCaseRiskInput): WriteOutcome {
  const { viewer, changes } = write;
  const { file, acting } = workedCase(write);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);

  const { locale } = viewer;
  const errors = reasonProblems(locale, input.reason, { required: false });
  if (file.status !== 'open') errors.push(userError(locale, 'caseId', 'CASE_NOT_OPEN'));
  else if (input.risk === file.risk) errors.push(userError(locale, 'risk', 'NOTHING_CHANGED'));
  if (errors.length > 0) return { errors };

  changes.update(Case, file.caseId, { risk: input.risk }, input.expectedVersion);
  return { ...changed(file, input.reason), acting };
}

/** Closes an open case; what becomes of its open tasks is the caller's to say. */
export function closeCase(write: Write, input: CloseCaseInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const { file, acting } = workedCase(write);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);
  const closedOn = input.closedOn ?? today();
  const errors = problemsOfClosing(viewer.locale, file, input, openTasksFrom(found[2]));
  if (errors.length > 0) return { errors };

  const { exitReason, expectedVersion } = input;
  changes.perform(cancelOpenTasks(file.caseId, closedOn));
  changes.update(Case, file.caseId, { status: 'closed', statusSince: closedOn, closedOn, exitReason }, expectedVersion);
  return { ...changed(file), acting };
}

/**
 * Opens a closed case again, or one that was no duplicate after all; a transferred one goes on at another partner. Where
 * its caseworker has left, it is nobody's for now.
 */
export function reopenCase(write: Write, input: ReopenCaseInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const { file, acting } = workedCase(write);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);

  const { locale } = viewer;
  const { reopenedOn, reason, expectedVersion } = input;
  const errors = reasonProblems(locale, reason, { required: true });
  if (file.status !== 'closed' && file.status !== 'duplicate')
    errors.push(userError(locale, 'caseId', 'CASE_NOT_CLOSED'));
  if (reopenedOn > today()) errors.push(userError(locale, 'reopenedOn', 'IN_FUTURE'));
  else if (reopenedOn < file.statusSince) errors.push(userError(locale, 'reopenedOn', 'BEFORE_LAST_CHANGE'));
  if (errors.length > 0) return { errors };

  const caseworker = caseworkerStaysFrom(found[2]) ? undefined : null;
  const ended = { closedOn: null, exitReason: null, keptCase: null };
  const reopened = { status: 'open', statusSince: reopenedOn, caseworker, ...ended };
  changes.update(Case, file.caseId, reopened, expectedVersion);
  return { ...changed(file, reason), acting };
}

/**
 * Puts up or takes down the wall around a case; the database moves what belongs to it in the same statement. Open tasks of
 * whoever is left outside go to its caseworker.
 */
export function setCaseRestricted({ viewer, found, changes }: Write, input: SetCaseRestrictedInput): WriteOutcome {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  const { id: acting } = managingMembership(viewer, file);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);

  const { locale } = viewer;
  const { restricted, reason, expectedVersion } = input;
  const errors = reasonProblems(locale, reason, { required: false });
  if (restricted === file.restricted) errors.push(userError(locale, 'restricted', 'NOTHING_CHANGED'));
  if (errors.length > 0) return { errors };

  changes.update(Case, file.caseId, { restricted }, expectedVersion);
  if (restricted) changes.perform(giveHiddenTasks([file.caseId], acting));
  return { ...changed(file, reason), acting };
}

function problemsOfClosing(locale: string, file: CaseTarget, input: CloseCaseInput, tasks: number): UserError[] {
  const { exitReason, closedOn, openTasks } = input;
  if (file.status !== 'open') return [userError(locale, 'caseId', 'CASE_NOT_OPEN')];
  const errors: UserError[] = [];
  const term = termOf(exitReasons, exitReason);
  if (exitReason === 'transferred' || exitReason === 'duplicate')
    errors.push(userError(locale, 'exitReason', 'NOT_BY_HAND'));
  if (closedOn == null && 'needsDay' in term) errors.push(userError(locale, 'closedOn', 'DAY_NEEDED'));
  if (closedOn != null && closedOn > today()) errors.push(userError(locale, 'closedOn', 'IN_FUTURE'));
  else if (closedOn != null && closedOn < file.statusSince)
    errors.push(userError(locale, 'closedOn', closedOn < file.openedOn ? 'BEFORE_CASE_OPENED' : 'BEFORE_LAST_CHANGE'));
  if (tasks > 0 && openTasks === OpenTasksAtClosing.REFUSE) errors.push(userError(locale, 'openTasks', 'OPEN_TASKS'));
  return errors;
}

/** The case that the write is about, locked and read in the round trip before, and under which membership it is worked. */
export function workedCase({ viewer, found }: Write): { readonly file: CaseTarget; readonly acting: string } {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  return { file, acting: actingMembership(viewer, 'update', 'Case', { ...file }).id };
}

/** A reason is free text, and so of the narrative. */
export function changed({ caseId, partnerId }: CaseTarget, given?: string | null) {
  const reason = given?.trim() || undefined;
  const fieldGroups = reason === undefined ? [] : ['narrative'];
  return { id: caseId, action: 'update', subject: 'Case', partnerId, fieldGroups, reason } as const;
}
