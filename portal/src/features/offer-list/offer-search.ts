import type { OfferFilter, TransitionStatus } from '@kolo/schema';
import { z } from 'zod/mini';

export const offerTabs = ['waiting', 'accepted', 'ended'] as const;
export type OfferTab = (typeof offerTabs)[number];

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of offers in the address; what makes no sense is dropped. */
export const offerSearchSchema = z.object({
  /** What the viewer's NGO is offered, or what it offers. */
  side: lenient(z.enum(['in', 'out'])),
  tab: lenient(z.enum(offerTabs)),
  kind: lenient(z.enum(['referral', 'transfer'])),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type OfferSearch = z.infer<typeof offerSearchSchema>;

const statusesOf: Record<OfferTab, TransitionStatus[]> = {
  waiting: ['IN_PROGRESS'],
  accepted: ['ACCEPTED'],
  ended: ['REJECTED', 'DONE', 'REVOKED', 'EXPIRED'],
};

/** The API's filter for one tab; the same makes the list, the number on the tab and the number on the start page. */
export function offerFilter({ side = 'in', kind }: Pick<OfferSearch, 'side' | 'kind'>, tab: OfferTab): OfferFilter {
  return {
    side: side === 'in' ? 'RECEIVER' : 'GIVER',
    statuses: statusesOf[tab],
    ...(kind && { kinds: [kind === 'referral' ? 'REFERRAL' : 'TRANSFER'] }),
  };
}

/** Whether the viewer may know of whom the offers are: before it answers, the receiver may not. */
export function namesShown({ side = 'in' }: Pick<OfferSearch, 'side'>, tab: OfferTab): boolean {
  return side === 'out' || tab !== 'waiting';
}
