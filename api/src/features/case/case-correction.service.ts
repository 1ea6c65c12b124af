import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, correcting, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import type { CorrectCaseInput } from './case-correction.inputs.ts';
import { type CaseDays, caseDaysFrom } from './case-correction.queries.ts';
import { textFrom } from './case-opening.queries.ts';
import { type CaseTarget, caseTargetFrom } from './case-target.queries.ts';
import { reasonProblems } from './reason-problems.ts';

/**
 * Puts right what was recorded wrongly of a case; the database keeps what stood there before.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function correctCase({ viewer, found, changes }: Write, input: CorrectCaseInput): WriteOutcome {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'update', 'Case', { ...file });
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);
  const days = caseDaysFrom(found[2]);
  const errors = problemsOf(viewer.locale, input, file, days, textFrom(found[3]));
  if (errors.length > 0) return { errors };

  changes.perform(correcting());
  changes.update(Case, file.caseId, corrected(input, file, days), input.expectedVersion);
  const { caseId: id, partnerId } = file;
  const reason = input.reason.trim();
  return { id, action: 'update', subject: 'Case', partnerId, fieldGroups: ['narrative'], acting, reason };
}

/** The day from which the status holds goes with the day that made it. */
function corrected(input: CorrectCaseInput, file: CaseTarget, days: CaseDays) {
  const openedOn = input.openedOn ?? undefined;
  const closedOn = input.closedOn ?? undefined;
  const sinceOpening = file.status === 'open' && days.reopenedOn === null;
  return {
    municipality: input.municipalityCode ?? undefined,
    risk: input.risk ?? undefined,
    openedOn,
    closedOn,
    exitReason: input.exitReason ?? undefined,
    statusSince: sinceOpening ? openedOn : closedOn,
  };
}

function problemsOf(
  locale: string,
  input: CorrectCaseInput,
  file: CaseTarget,
  days: CaseDays,
  municipalityCountry: string | null,
): UserError[] {
  const errors = reasonProblems(locale, input.reason, { required: true });
  const refuse = (field: string, code: UserError['code']) => void errors.push(userError(locale, field, code));
  const { municipalityCode, exitReason } = input;
  if (municipalityCode != null && municipalityCountry !== file.countryCode)
    refuse('municipalityCode', 'UNKNOWN_CHOICE');
  if (exitReason != null && file.status !== 'closed') refuse('exitReason', 'CASE_NOT_CLOSED');
  else if (exitReason === 'transferred' || exitReason === 'duplicate') refuse('exitReason', 'NOT_BY_HAND');
  if (input.closedOn != null) {
    const code = problemOfClosing(input.closedOn, input, file, days);
    if (code !== null) refuse('closedOn', code);
  }
  if (input.openedOn != null) {
    const code = problemOfOpening(input.openedOn, input, file, days);
    if (code !== null) refuse('openedOn', code);
  }
  if (errors.length === 0 && !changesAnything(input, file)) refuse('caseId', 'NOTHING_CHANGED');
  return errors;
}

function problemOfClosing(closedOn: string, input: CorrectCaseInput, file: CaseTarget, days: CaseDays) {
  if (file.status === 'open') return 'CASE_NOT_CLOSED';
  if (closedOn > today()) return 'IN_FUTURE';
  if (closedOn < (input.openedOn ?? file.openedOn)) return 'BEFORE_CASE_OPENED';
  return days.reopenedOn !== null && closedOn < days.reopenedOn ? 'BEFORE_LAST_CHANGE' : null;
}

function problemOfOpening(openedOn: string, input: CorrectCaseInput, file: CaseTarget, days: CaseDays) {
  if (openedOn > today()) return 'IN_FUTURE';
  if (openedOn < days.programmeStartsOn) return 'BEFORE_PROGRAMME';
  // The end of a case that was never opened again is where it stands now, which an earlier correction may have moved.
  const endedOn = days.reopenedOn === null ? (input.closedOn ?? file.closedOn) : days.firstChangeOn;
  const records = [endedOn, days.firstRecordOn].filter((day) => day !== null);
  return records.some((day) => day < openedOn) ? 'AFTER_FIRST_RECORD' : null;
}

function changesAnything(input: CorrectCaseInput, file: CaseTarget): boolean {
  const fields = ['municipalityCode', 'risk', 'openedOn', 'closedOn', 'exitReason'] as const;
  return fields.some((field) => input[field] != null && input[field] !== file[field]);
}
