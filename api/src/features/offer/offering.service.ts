import type { BasisPurposeCode } from '@kolo/reference-data';
import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { daysAfter, today, yearsAfter } from '../../platform/today.ts';
import { actingMembership, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { type CaseTarget, caseTargetFrom } from '../case/index.ts';
import { requestStep } from '../transfer-request/index.ts';
import { namesSaidFrom } from './named-person.queries.ts';
import { Offer } from './offer.entity.ts';
import type { NewOfferInput, OfferReferralInput, OfferTransferInput } from './offer.inputs.ts';
import { answeredRequestFrom, basisOfOfferFrom, receiverFrom } from './offering.queries.ts';
import { MOST_DAYS_TO_ANSWER, problemsOfBasis } from './offering-basis.ts';

const LONGEST_PURPOSE = 500;
const LONGEST_SUMMARY = 4_000;

/**
 * Refers a person to another partner for a service. Nothing is shown of them before it is accepted.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function offerReferral(write: Write, input: OfferReferralInput): WriteOutcome {
  const { viewer, changes } = write;
  const { file, offeredBy } = offeredCase(write, input);
  const { dueOn, endsOn, service, reportsNotes } = input;
  const errors = problemsOf(write, file, input, 'referral');
  const wrongEnd = endsOn == null ? null : problemOfEnd(write, endsOn, dueOn);
  if (wrongEnd !== null) errors.push(userError(viewer.locale, 'endsOn', wrongEnd));
  if (errors.length > 0) return { errors };

  const referral = { kind: 'referral', service, endsOn: endsOn ?? undefined, reportsNotes };
  return offered(changes.insert(Offer, { ...valuesOf(file, input, offeredBy), ...referral }), file, offeredBy);
}

/**
 * Offers a case to another partner, to go on there; by itself, or as the answer to that partner's request.
 * @throws NOT_FOUND and FORBIDDEN, as above.
 */
export function offerTransfer(write: Write, input: OfferTransferInput): WriteOutcome {
  const { changes } = write;
  const { file, offeredBy } = offeredCase(write, input);
  const { locale } = write.viewer;
  const errors = problemsOf(write, file, input, 'transfer');
  if (!input.groups.includes('identity')) errors.push(userError(locale, 'groups', 'IDENTITY_NEEDED'));
  const unanswerable = problemOfRequest(write, file, input);
  if (unanswerable !== null) errors.push(userError(locale, 'requestId', unanswerable));
  if (errors.length > 0) return { errors };

  const transfer = { kind: 'transfer', reportsNotes: false, request: input.requestId ?? undefined };
  return offered(changes.insert(Offer, { ...valuesOf(file, input, offeredBy), ...transfer }), file, offeredBy);
}

/** The case, and the membership that it is offered by. */
function offeredCase({ viewer, found }: Write, { toPartnerId }: NewOfferInput) {
  const file = caseTargetFrom(found[0]);
  if (file === null) throw notFound();
  const { id: offeredBy } = actingMembership(viewer, 'create', 'Offer', { ...file, toPartnerId }, 'offeredById');
  return { file, offeredBy };
}

function problemsOf(
  { viewer: { locale }, found }: Write,
  file: CaseTarget,
  input: NewOfferInput,
  purpose: BasisPurposeCode,
): UserError[] {
  const errors: UserError[] = [];
  const refuse = (field: string, code: UserErrorCode) => errors.push(userError(locale, field, code));
  if (file.status !== 'open') refuse('caseId', 'CASE_NOT_OPEN');

  const receiver = receiverFrom(found[1]);
  if (receiver === null) refuse('toPartnerId', 'UNKNOWN_CHOICE');
  else if (input.toPartnerId.toLowerCase() === file.partnerId) refuse('toPartnerId', 'OWN_PARTNER');
  else if (!receiver.takesPart) refuse('toPartnerId', 'TAKES_NO_OFFERS');

  const basis = basisOfOfferFrom(found[2]);
  if (input.groups.includes('file')) refuse('groups', 'UNKNOWN_CHOICE');
  else if (new Set(input.groups).size < input.groups.length) refuse('groups', 'NAMED_TWICE');
  if (basis === null) refuse('basisId', 'UNKNOWN_CHOICE');
  else
    for (const [field, code] of problemsOfBasis(basis, { ...input, personId: file.personId, purpose }))
      refuse(field, code);

  if (input.dueOn < today()) refuse('dueOn', 'IN_PAST');
  else if (input.dueOn > daysAfter(today(), MOST_DAYS_TO_ANSWER)) refuse('dueOn', 'TOO_FAR_AHEAD');

  const named = namesSaidFrom(found[3]);
  for (const [field, longest] of [
    ['purpose', LONGEST_PURPOSE],
    ['summary', LONGEST_SUMMARY],
  ] as const) {
    errors.push(...textProblems(locale, field, input[field], longest));
    if (named.has(field)) refuse(field, 'NAMES_THE_PERSON');
  }
  return errors;
}

/** A referral ends while its basis holds, or within a year of its last day for an answer where the basis has no end. */
function problemOfEnd({ found }: Write, endsOn: string, dueOn: string): UserErrorCode | null {
  if (endsOn < dueOn) return 'BEFORE_DUE';
  const basis = basisOfOfferFrom(found[2]);
  if (basis === null) return null;
  if (basis.expiresOn !== null) return endsOn > basis.expiresOn ? 'BASIS_DOES_NOT_COVER' : null;
  return endsOn > yearsAfter(dueOn, 1) ? 'TOO_FAR_AHEAD' : null;
}

/** A request that is answered is one of the receiver's to this partner, and still waits. */
function problemOfRequest({ found }: Write, file: CaseTarget, input: OfferTransferInput): UserErrorCode | null {
  if (input.requestId == null) return null;
  const request = answeredRequestFrom(found[4]);
  if (request?.askingPartnerId !== input.toPartnerId.toLowerCase() || request.askedPartnerId !== file.partnerId)
    return 'UNKNOWN_CHOICE';
  return requestStep(request, 'answer', today()) === undefined ? 'NO_LONGER_OPEN' : null;
}

function valuesOf(file: CaseTarget, input: NewOfferInput, offeredById: string) {
  const { toPartnerId: toPartner, basisId: basis, groups, dueOn } = input;
  const texts = { purpose: input.purpose.trim(), summary: input.summary.trim() };
  return { case: file.caseId, toPartner, basis, groups, ...texts, dueOn, offeredById };
}

function offered(id: string, { partnerId }: CaseTarget, acting: string): WriteOutcome {
  return { id, action: 'create', subject: 'Offer', partnerId, fieldGroups: ['narrative'], acting };
}
