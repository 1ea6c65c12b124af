import type { TransferRequestFilter, TransitionStatus } from '@kolo/schema';
import { z } from 'zod/mini';

export const transferRequestTabs = ['waiting', 'answered', 'ended'] as const;
export type TransferRequestTab = (typeof transferRequestTabs)[number];

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of requests in the address; what makes no sense is dropped. */
export const transferRequestSearchSchema = z.object({
  /** What the viewer's NGO is asked for, or what it asks others for. */
  side: lenient(z.enum(['in', 'out'])),
  tab: lenient(z.enum(transferRequestTabs)),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type TransferRequestSearch = z.infer<typeof transferRequestSearchSchema>;

const statusesOf: Record<TransferRequestTab, TransitionStatus[]> = {
  waiting: ['IN_PROGRESS'],
  answered: ['ACCEPTED'],
  ended: ['REJECTED', 'REVOKED', 'EXPIRED'],
};

/** The API's filter for one tab; the same makes the list, the number on the tab and the number on the start page. */
export function transferRequestFilter(
  { side = 'in' }: Pick<TransferRequestSearch, 'side'>,
  tab: TransferRequestTab,
): TransferRequestFilter {
  return { side: side === 'in' ? 'ASKED' : 'ASKING', statuses: statusesOf[tab] };
}
