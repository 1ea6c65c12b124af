import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import {
  type AssignCaseInput,
  type AssignCasesInput,
  MOST_CASES,
  type SeenCaseInput,
} from './case-assignment.inputs.ts';
import { type CaseTarget, caseTargetFrom, caseTargetsFrom } from './case-target.queries.ts';
import { memberProblems } from './member-problems.ts';
import { type MemberTarget, memberTargetFrom } from './member-target.queries.ts';
import { giveHiddenTasks } from './open-tasks.queries.ts';
import { managingMembership } from './partner-manager.ts';

/**
 * Gives a case to a member of its partner, or to nobody. Caseworkers take cases for themselves; managers assign. What is to
 * be done in a restricted one goes with it, for whoever had it sees it no more.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for whom may not assign it.
 */
export function assignCase({ viewer, found, changes }: Write, input: AssignCaseInput): WriteOutcome {
  const file = caseTargetFrom(found[1]);
  if (file === null) throw notFound();
  const { id: acting } = assigningMembership(viewer, file, input.caseworkerId);
  if (file.version !== input.expectedVersion) return conflict(viewer, file.caseId);

  const { locale } = viewer;
  const { caseworkerId = null } = input;
  const errors = assigneeProblems(locale, input, memberTargetFrom(found[2]), file);
  if (file.status !== 'open') errors.push(userError(locale, 'caseId', 'CASE_NOT_OPEN'));
  else if (caseworkerId === file.caseworkerId) errors.push(userError(locale, 'caseworkerId', 'NOTHING_CHANGED'));
  if (errors.length > 0) return { errors };

  changes.update(Case, file.caseId, { caseworker: caseworkerId }, input.expectedVersion);
  if (file.restricted) changes.perform(giveHiddenTasks([file.caseId], acting));
  return { ...changed(file), acting };
}

/**
 * Gives several cases to a member, or to nobody: all or none.
 * @throws FORBIDDEN where one of them is readable, but not the viewer's to assign.
 */
export function assignCases({ viewer, found, changes }: Write, input: AssignCasesInput): WriteOutcome {
  const { locale } = viewer;
  const { cases, caseworkerId = null } = input;
  const listed = listProblems(locale, cases);
  if (listed.length > 0) return { errors: listed };
  const targets = caseTargetsFrom(found[1]);
  const files = cases.map(({ caseId }) => targets.get(caseId.toLowerCase()));
  const [acting] = files.flatMap((file) => (file ? [managingMembership(viewer, file).id] : []));

  const stale = cases.filter(({ expectedVersion }, place) => {
    const file = files[place];
    return file !== undefined && file.version !== expectedVersion;
  });
  const partnerId = files.find((file) => file !== undefined)?.partnerId;
  const errors = files.flatMap((file, place) => caseProblems(locale, place, file, cases[place], partnerId));
  const member = memberTargetFrom(found[2]);
  for (const file of files) {
    if (file === undefined || errors.some(({ field }) => field[0] === 'caseworkerId')) continue;
    errors.push(...assigneeProblems(locale, input, member, file));
  }
  const [first] = files;
  if (errors.length > 0 || first === undefined || acting === undefined)
    return { errors, ...(stale.length > 0 && { current: stale.map(({ caseId }) => caseId) }) };

  for (const { caseId, expectedVersion } of cases)
    changes.update(Case, caseId, { caseworker: caseworkerId }, expectedVersion);
  const walled = files.flatMap((file) => (file?.restricted ? [file.caseId] : []));
  if (walled.length > 0) changes.perform(giveHiddenTasks(walled, acting));
  return { ...changed(first), acting };
}

function assigningMembership(viewer: Viewer, file: CaseTarget, caseworkerId: string | null | undefined) {
  const taking = viewer.memberships.some(({ id }) => id === caseworkerId);
  return taking ? actingMembership(viewer, 'update', 'Case', { ...file }) : managingMembership(viewer, file);
}

function assigneeProblems(
  locale: string,
  { caseworkerId }: { readonly caseworkerId?: string | null },
  member: MemberTarget | null,
  { partnerId }: CaseTarget,
): UserError[] {
  return caseworkerId == null ? [] : memberProblems(locale, 'caseworkerId', member, partnerId);
}

function listProblems(locale: string, cases: readonly SeenCaseInput[]): UserError[] {
  if (cases.length === 0) return [userError(locale, 'cases', 'REQUIRED')];
  if (cases.length > MOST_CASES) return [userError(locale, 'cases', 'TOO_MANY')];
  const ids = cases.map(({ caseId }) => caseId.toLowerCase());
  return ids.flatMap((id, place) =>
    ids.indexOf(id) < place ? [userError(locale, ['cases', String(place), 'caseId'], 'NAMED_TWICE')] : [],
  );
}

function caseProblems(
  locale: string,
  place: number,
  file: CaseTarget | undefined,
  seen: SeenCaseInput | undefined,
  partnerId: string | undefined,
): UserError[] {
  const at = (field: string) => ['cases', String(place), field];
  if (file === undefined) return [userError(locale, at('caseId'), 'NOT_FOUND')];
  // What is done is done under one membership, and traced at one partner.
  if (file.partnerId !== partnerId) return [userError(locale, at('caseId'), 'UNKNOWN_CHOICE')];
  if (file.version !== seen?.expectedVersion) return [userError(locale, at('expectedVersion'), 'CONFLICT')];
  return file.status === 'open' ? [] : [userError(locale, at('caseId'), 'CASE_NOT_OPEN')];
}

function changed({ caseId, partnerId }: CaseTarget) {
  return { id: caseId, action: 'update', subject: 'Case', partnerId, fieldGroups: [] } as const;
}
