import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { type BasisPerson, basisPersonFrom } from '../legal-basis/index.ts';
import { basisOfOfferFrom, MOST_DAYS_TO_ANSWER, namesSaidFrom, problemsOfBasis } from '../offer/index.ts';
import { TransferRequest } from './transfer-request.entity.ts';
import type {
  DeclineTransferRequestInput,
  RequestTransferInput,
  RevokeTransferRequestInput,
} from './transfer-request.inputs.ts';
import { askedFrom, type RequestTarget, requestTargetFrom } from './transfer-request.queries.ts';
import { type RequestEventName, requestSideOf, requestStep } from './transfer-request-steps.ts';

const LONGEST_MESSAGE = 2_000;

/**
 * Asks another partner for the transfer of somebody who said that they are known there. The database shows it who that is,
 * until it has answered.
 * @throws NOT_FOUND for a person who is absent or hidden, FORBIDDEN for one who is only readable.
 */
export function requestTransfer(write: Write, input: RequestTransferInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const person = basisPersonFrom(found[0]);
  if (person === null) throw notFound();
  const row = { ...person, toPartnerId: input.toPartnerId };
  const { id: requestedById } = actingMembership(viewer, 'create', 'TransferRequest', row, 'requestedById');
  const errors = problemsOf(write, person, input);
  if (errors.length > 0) return { errors };

  const { toPartnerId: toPartner, basisId: basis, dueOn } = input;
  const message = input.message.trim();
  const values = { person: person.personId, toPartner, basis, message, dueOn, requestedById };
  const id = changes.insert(TransferRequest, values);
  const { partnerId } = person;
  const fieldGroups = ['narrative'] as const;
  return { id, action: 'create', subject: 'TransferRequest', partnerId, fieldGroups, acting: requestedById };
}

/**
 * Does not answer a request with an offer; why, nobody says.
 * @throws NOT_FOUND for a request that is absent or hidden, FORBIDDEN for one of which this is not the viewer's to do.
 */
export function declineTransferRequest(write: Write, input: DeclineTransferRequestInput): WriteOutcome {
  return take(write, 'decline', input.expectedVersion);
}

/** Takes back what the viewer's partner asks for. @throws NOT_FOUND and FORBIDDEN, as above. */
export function revokeTransferRequest(write: Write, input: RevokeTransferRequestInput): WriteOutcome {
  return take(write, 'revoke', input.expectedVersion);
}

function take(write: Write, event: RequestEventName, expectedVersion: number): WriteOutcome {
  const { viewer, found, changes } = write;
  const request = requestTargetFrom(found[0]);
  if (request === null) throw notFound();
  const { id: acting } = memberOnSide(write, request, event);
  if (request.version !== expectedVersion) return conflict(viewer, request.id);

  const step = requestStep(request, event, today());
  if (step === undefined) {
    return { errors: [userError(viewer.locale, 'transferRequestId', 'NO_LONGER_OPEN')], current: [request.id] };
  }
  changes.update(TransferRequest, request.id, { status: step.to }, request.version);
  const { id, partnerId } = request;
  return { id, action: 'update', subject: 'TransferRequest', partnerId, fieldGroups: [], acting };
}

/** The membership under which the viewer acts; the other side may read the request too, and does not do this. */
function memberOnSide({ viewer }: Write, request: RequestTarget, event: RequestEventName) {
  const partnerId = requestSideOf[event] === 'asking' ? request.partnerId : request.toPartnerId;
  const memberships = viewer.memberships.filter((held) => held.partnerId === partnerId);
  if (memberships.length === 0) throw forbidden();
  return actingMembership({ userId: viewer.userId, memberships }, 'update', 'TransferRequest', { ...request });
}

function problemsOf(
  { viewer: { locale }, found }: Write,
  { personId, partnerId, mergedIntoId }: BasisPerson,
  input: RequestTransferInput,
): UserError[] {
  if (mergedIntoId !== null) return [userError(locale, 'personId', 'PERSON_MERGED')];
  const errors: UserError[] = [];
  const refuse = (field: string, code: UserErrorCode) => errors.push(userError(locale, field, code));

  const asked = askedFrom(found[1]);
  if (asked === null) refuse('toPartnerId', 'UNKNOWN_CHOICE');
  else if (input.toPartnerId.toLowerCase() === partnerId) refuse('toPartnerId', 'OWN_PARTNER');
  else if (!asked.takesPart) refuse('toPartnerId', 'TAKES_NO_REQUESTS');

  const basis = basisOfOfferFrom(found[2]);
  const needed = { personId, toPartnerId: input.toPartnerId, purpose: 'transfer_request', dueOn: input.dueOn } as const;
  if (basis === null) refuse('basisId', 'UNKNOWN_CHOICE');
  else for (const [field, code] of problemsOfBasis(basis, { ...needed, groups: ['identity'] })) refuse(field, code);

  if (input.dueOn < today()) refuse('dueOn', 'IN_PAST');
  else if (input.dueOn > daysAfter(today(), MOST_DAYS_TO_ANSWER)) refuse('dueOn', 'TOO_FAR_AHEAD');

  errors.push(...textProblems(locale, 'message', input.message, LONGEST_MESSAGE));
  if (namesSaidFrom(found[3]).has('message')) refuse('message', 'NAMES_THE_PERSON');
  return errors;
}
