import { useQuery } from '@apollo/client/react';
import { transferRequestCountsQuery, transferRequestListQuery } from './transfer-request-list.query.ts';
import {
  type TransferRequestSearch,
  type TransferRequestTab,
  transferRequestFilter,
} from './transfer-request-search.ts';

export const pageSize = 25;

/** The page of requests that the address asks for, the most urgent first, and the number on each tab. */
export function useTransferRequestList(search: TransferRequestSearch, tab: TransferRequestTab) {
  const list = useQuery(transferRequestListQuery, {
    variables: { first: pageSize, after: search.after, filter: transferRequestFilter(search, tab) },
    fetchPolicy: 'cache-and-network',
  });
  const counted = useQuery(transferRequestCountsQuery, {
    variables: {
      waiting: transferRequestFilter(search, 'waiting'),
      answered: transferRequestFilter(search, 'answered'),
      ended: transferRequestFilter(search, 'ended'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const shown = list.data ?? (list.error ? undefined : list.previousData);
  const counts = counted.data ?? counted.previousData;
  return {
    requests: shown?.transferRequests,
    error: list.error,
    isStale: list.loading && !list.data,
    countOf: (of: TransferRequestTab) => counts?.[of].totalCount,
    refetch: () => void Promise.all([list.refetch(), counted.refetch()]).catch(() => undefined),
  };
}
