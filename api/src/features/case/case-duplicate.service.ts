import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import { OpenTasksAtClosing } from './case-course.inputs.ts';
import { changed, workedCase } from './case-course.service.ts';
import type { MarkCaseDuplicateInput } from './case-duplicate.inputs.ts';
import { ofOneHumanFrom } from './case-duplicate.queries.ts';
import { type CaseTarget, caseTargetsFrom } from './case-target.queries.ts';
import { cancelOpenTasks, openTasksFrom } from './open-tasks.queries.ts';
import { reasonProblems } from './reason-problems.ts';

/**
 * Ends a case because its person has another one, which is kept; one that was closed before keeps its day.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function markCaseDuplicate(write: Write, input: MarkCaseDuplicateInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const { file, acting } = workedCase(write);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);

  const { locale } = viewer;
  const errors = [
    ...reasonProblems(locale, input.reason, { required: false }),
    ...problemsOfCase(locale, file, input, openTasksFrom(found[2])),
    ...problemsOfKept(locale, write, file, input),
  ];
  if (errors.length > 0) return { errors };

  const day = today();
  changes.perform(cancelOpenTasks(file.caseId, day));
  const ended = { statusSince: day, closedOn: file.closedOn ?? day, exitReason: 'duplicate' };
  const duplicate = { status: 'duplicate', ...ended, keptCase: input.keptCaseId };
  changes.update(Case, file.caseId, duplicate, input.expectedVersion);
  return { ...changed(file, input.reason), acting };
}

function problemsOfCase(
  locale: string,
  { status }: CaseTarget,
  { openTasks }: MarkCaseDuplicateInput,
  tasks: number,
): UserError[] {
  if (status === 'duplicate') return [userError(locale, 'caseId', 'IS_DUPLICATE')];
  if (status === 'transferred') return [userError(locale, 'caseId', 'CASE_NOT_OPEN')];
  const refused = tasks > 0 && openTasks === OpenTasksAtClosing.REFUSE;
  return refused ? [userError(locale, 'openTasks', 'OPEN_TASKS')] : [];
}

function problemsOfKept(
  locale: string,
  { found }: Write,
  { caseId }: CaseTarget,
  { keptCaseId }: MarkCaseDuplicateInput,
): UserError[] {
  const kept = caseTargetsFrom(found[3]).get(keptCaseId.toLowerCase());
  const code = problemOfKept(caseId, kept, ofOneHumanFrom(found[4]));
  return code === null ? [] : [userError(locale, 'keptCaseId', code)];
}

/** A case of another partner's is the same as none. */
function problemOfKept(caseId: string, kept: CaseTarget | undefined, sameHuman: boolean): UserError['code'] | null {
  if (kept === undefined) return 'UNKNOWN_CHOICE';
  if (kept.caseId === caseId) return 'SAME_CASE';
  if (!sameHuman) return 'OF_ANOTHER_PERSON';
  return kept.status === 'duplicate' ? 'IS_DUPLICATE' : null;
}
