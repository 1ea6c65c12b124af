import type { OfferShownFragment } from '@kolo/schema';

export type ShownOffer = Omit<OfferShownFragment, ' $fragmentName'>;
export type OfferAction = 'accept' | 'decline' | 'finish' | 'revoke';

type Standing = Pick<ShownOffer, 'kind' | 'status' | 'side' | 'dueOn'>;

/** What one side can do with an offer as it stands today, in the order of the buttons. */
export function offerActions(offer: Standing, today: string): OfferAction[] {
  const { kind, status, side } = offer;
  const isRunning = kind === 'REFERRAL' && status === 'ACCEPTED';
  if (side === 'GIVER') return status === 'IN_PROGRESS' || isRunning ? ['revoke'] : [];
  if (isRunning) return ['finish'];
  return isAnswerable(offer, today) ? ['accept', 'decline'] : [];
}

/** Whether an answer is still waited for. */
export function isAnswerable({ status, dueOn }: Pick<Standing, 'status' | 'dueOn'>, today: string): boolean {
  return status === 'IN_PROGRESS' && dueOn >= today;
}

/** Whether it is a referral on which both sides write notes. */
export function takesNotes({ kind, status }: Pick<Standing, 'kind' | 'status'>): boolean {
  return kind === 'REFERRAL' && status === 'ACCEPTED';
}
