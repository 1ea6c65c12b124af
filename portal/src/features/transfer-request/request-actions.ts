import type { TransferRequestShownFragment } from '@kolo/schema';

export type ShownRequest = Omit<TransferRequestShownFragment, ' $fragmentName'>;
export type RequestAction = 'answer' | 'decline' | 'revoke';

/** What one side can do with a request as it stands today, in the order of the buttons. */
export function requestActions({ status, side }: Pick<ShownRequest, 'status' | 'side'>): RequestAction[] {
  if (status !== 'IN_PROGRESS') return [];
  return side === 'ASKING' ? ['revoke'] : ['answer', 'decline'];
}
