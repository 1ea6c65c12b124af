import type { OfferKindCode, TransitionStatusCode } from '@kolo/reference-data';

export type OfferEventName = 'accept' | 'decline' | 'revoke' | 'finish';
export type OfferSideName = 'giver' | 'receiver';

/** One step of an offer: from where to where, on which side, and whether a reason is needed for it. */
export interface OfferStep {
  readonly kind: OfferKindCode;
  readonly event: OfferEventName;
  readonly from: TransitionStatusCode;
  readonly to: TransitionStatusCode;
  readonly side: OfferSideName;
  readonly needsReason: boolean;
}

const step = (
  kind: OfferKindCode,
  event: OfferEventName,
  from: TransitionStatusCode,
  to: TransitionStatusCode,
  side: OfferSideName,
  needsReason: boolean,
): OfferStep => ({ kind, event, from, to, side, needsReason });

/** Every step that there is. The database has a table of its own, which refuses whatever gets past this one. */
export const offerSteps: readonly OfferStep[] = [
  step('referral', 'accept', 'in_progress', 'accepted', 'receiver', false),
  step('referral', 'decline', 'in_progress', 'rejected', 'receiver', true),
  step('referral', 'revoke', 'in_progress', 'revoked', 'giver', true),
  step('referral', 'finish', 'accepted', 'done', 'receiver', false),
  step('referral', 'revoke', 'accepted', 'revoked', 'giver', true),
  step('transfer', 'accept', 'in_progress', 'accepted', 'receiver', false),
  step('transfer', 'decline', 'in_progress', 'rejected', 'receiver', true),
  step('transfer', 'revoke', 'in_progress', 'revoked', 'giver', true),
];

/** Whose an event is, wherever the offer stands. */
export const sideOf: Readonly<Record<OfferEventName, OfferSideName>> = {
  accept: 'receiver',
  decline: 'receiver',
  revoke: 'giver',
  finish: 'receiver',
};

/** The step that an event makes of an offer as it stands; undefined where it makes none. */
export function offerStep(
  kind: OfferKindCode,
  status: TransitionStatusCode,
  event: OfferEventName,
): OfferStep | undefined {
  return offerSteps.find((known) => known.kind === kind && known.from === status && known.event === event);
}
