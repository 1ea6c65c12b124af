import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { reasonProblems } from '../case/index.ts';
import { namesSaidFrom } from './named-person.queries.ts';
import { Offer } from './offer.entity.ts';
import type { AcceptOfferInput, DeclineOfferInput, FinishReferralInput, RevokeOfferInput } from './offer.inputs.ts';
import { type OfferEventName, type OfferSideName, offerStep, sideOf } from './offer-steps.ts';
import { type OfferTarget, offerTargetFrom } from './offer-target.queries.ts';
import { tracesOfTransfer } from './transfer-traces.queries.ts';

/**
 * Takes what another partner offers: the database opens the windows, and of a transfer makes the case that goes on here.
 * @throws NOT_FOUND for an offer that is absent or hidden, FORBIDDEN for one of which this is not the viewer's to do.
 */
export function acceptOffer(write: Write, input: AcceptOfferInput): WriteOutcome {
  return take(write, 'accept', input);
}

/** Does not take what another partner offers. @throws NOT_FOUND and FORBIDDEN, as all of these. */
export function declineOffer(write: Write, input: DeclineOfferInput): WriteOutcome {
  return take(write, 'decline', input);
}

/** Takes back what the viewer's partner offers; of an accepted referral, what it opens is closed. */
export function revokeOffer(write: Write, input: RevokeOfferInput): WriteOutcome {
  return take(write, 'revoke', input);
}

/** Says what became of the service that was asked for; what the referral opens is closed. */
export function finishReferral(write: Write, input: FinishReferralInput): WriteOutcome {
  return take(write, 'finish', input, { outcome: input.outcome });
}

interface StepInput {
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

function take(write: Write, event: OfferEventName, input: StepInput, values: object = {}): WriteOutcome {
  const { viewer, found, changes } = write;
  const offer = offerTargetFrom(found[0]);
  if (offer === null) throw notFound();
  const { id: acting } = memberOnSide(write, offer, sideOf[event], 'update', 'Offer');
  if (offer.version !== input.expectedVersion) return conflict(viewer, offer.id);

  const step = offerStep(offer.kind, offer.status, event);
  if (step === undefined || isLate(offer, sideOf[event])) {
    return { errors: [userError(viewer.locale, 'offerId', 'NO_LONGER_OPEN')], current: [offer.id] };
  }
  if (step.to === 'accepted' && !offer.mayBeTaken) {
    return { errors: [userError(viewer.locale, 'offerId', 'TAKES_PART_NO_MORE')], current: [offer.id] };
  }
  const errors = reasonProblems(viewer.locale, input.reason, { required: step.needsReason });
  // The receiver goes on reading why, whether the case was ever open to it or not.
  if (namesSaidFrom(found[1]).has('reason')) errors.push(userError(viewer.locale, 'reason', 'NAMES_THE_PERSON'));
  if (errors.length > 0) return { errors };

  changes.update(Offer, offer.id, { status: step.to, ...values }, offer.version);
  const reason = input.reason?.trim() || undefined;
  const { id, partnerId } = offer;
  const further = offer.kind === 'transfer' && event === 'accept';
  return {
    id,
    action: 'update',
    subject: 'Offer',
    partnerId,
    fieldGroups: ['narrative'],
    acting,
    reason,
    ...(further ? { furtherTraces: (by) => tracesOfTransfer(id, by) } : {}),
  };
}

/** An answer is late after the last day for it; nothing else is. */
function isLate({ status, dueOn }: OfferTarget, side: OfferSideName): boolean {
  return side === 'receiver' && status === 'in_progress' && dueOn < today();
}

/**
 * The membership under which the viewer acts on one side of an offer.
 * @throws FORBIDDEN where none of that side allows it: the other side may read the offer too.
 */
export function memberOnSide(
  { viewer }: Write,
  offer: OfferTarget,
  side: OfferSideName,
  ...[action, subject, own]: ['update', 'Offer'] | ['create', 'OfferNote', 'authorId']
) {
  const partnerId = side === 'giver' ? offer.partnerId : offer.toPartnerId;
  const memberships = viewer.memberships.filter((held) => held.partnerId === partnerId);
  if (memberships.length === 0) throw forbidden();
  return actingMembership({ userId: viewer.userId, memberships }, action, subject, { ...offer }, own);
}
