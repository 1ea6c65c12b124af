import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { basisProblems, textOf } from './basis-problems.ts';
import { basisState, basisStep } from './basis-steps.ts';
import { LegalBasis } from './legal-basis.entity.ts';
import type { RecordLegalBasisInput, WithdrawLegalBasisInput } from './legal-basis.inputs.ts';
import { addBasisDetail, type BasisTarget, basisPersonFrom, basisTargetFrom } from './legal-basis.queries.ts';

/**
 * Records on what basis something of a person may be shown to another partner.
 * @throws NOT_FOUND for a person who is absent, hidden or another partner's, FORBIDDEN for one who is only readable.
 */
export function recordLegalBasis({ viewer, found, changes }: Write, input: RecordLegalBasisInput): WriteOutcome {
  const person = basisPersonFrom(found[0]);
  if (person === null) throw notFound();
  const { id: recordedBy } = actingMembership(viewer, 'create', 'LegalBasis', { ...person }, 'recordedById');
  const errors = basisProblems(viewer.locale, input, person, found[1]?.[0]?.[0] ?? null);
  if (errors.length > 0) return { errors };

  const { kind, purpose, recipientId, groups, evidence, guardian, givenOn, expiresOn } = input;
  const id = changes.insert(LegalBasis, {
    person: person.personId,
    kind,
    purpose,
    recipient: recipientId,
    groups,
    evidence,
    guardian: guardian ?? undefined,
    givenOn,
    expiresOn: expiresOn ?? undefined,
    recordedBy,
  });
  changes.perform(addBasisDetail(id, textOf(input.evidenceNote), textOf(input.guardianName)));
  const { partnerId } = person;
  return { id, action: 'create', subject: 'LegalBasis', partnerId, fieldGroups: ['identity'], acting: recordedBy };
}

/**
 * Records that a person withdrew a consent, or that any other basis has ended. The database closes the windows, offers and requests that rest on it with the
 * same statement, and tells both sides.
 * @throws NOT_FOUND for a basis that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function withdrawLegalBasis({ viewer, found, changes }: Write, input: WithdrawLegalBasisInput): WriteOutcome {
  const basis = basisTargetFrom(found[0]);
  if (basis === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'update', 'LegalBasis', { ...basis });
  if (basis.version !== input.expectedVersion) return conflict(viewer, basis.basisId);
  const errors = problemsOfWithdrawal(viewer.locale, basis, input.withdrawnOn);
  if (errors.length > 0) return { errors };

  const { basisId: id, partnerId } = basis;
  changes.update(LegalBasis, id, { withdrawnOn: input.withdrawnOn }, basis.version);
  return { id, action: 'update', subject: 'LegalBasis', partnerId, fieldGroups: [], acting };
}

function problemsOfWithdrawal(locale: string, basis: BasisTarget, withdrawnOn: string): UserError[] {
  const state = basisState(basis, today());
  if (basisStep(state, 'withdraw') === undefined) {
    return [userError(locale, 'legalBasisId', state === 'withdrawn' ? 'BASIS_WITHDRAWN' : 'BASIS_EXPIRED')];
  }
  if (withdrawnOn > today()) return [userError(locale, 'withdrawnOn', 'IN_FUTURE')];
  if (withdrawnOn < basis.givenOn) return [userError(locale, 'withdrawnOn', 'BEFORE_GIVEN')];
  return [];
}
