import { useQuery } from '@apollo/client/react';
import { offerCountsQuery, offerListQuery } from './offer-list.query.ts';
import { namesShown, type OfferSearch, type OfferTab, offerFilter } from './offer-search.ts';

export const pageSize = 25;

/** The page of offers that the address asks for, the most urgent first, and the number on each tab. */
export function useOfferList(search: OfferSearch, tab: OfferTab) {
  const list = useQuery(offerListQuery, {
    variables: {
      first: pageSize,
      after: search.after,
      filter: offerFilter(search, tab),
      sort: tab === 'waiting' ? { field: 'DUE_ON', direction: 'ASC' } : { field: 'CREATED_AT', direction: 'DESC' },
      named: namesShown(search, tab),
    },
    fetchPolicy: 'cache-and-network',
  });
  const counted = useQuery(offerCountsQuery, {
    variables: {
      waiting: offerFilter(search, 'waiting'),
      accepted: offerFilter(search, 'accepted'),
      ended: offerFilter(search, 'ended'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const shown = list.data ?? (list.error ? undefined : list.previousData);
  const counts = counted.data ?? counted.previousData;
  return {
    offers: shown?.offers,
    error: list.error,
    isStale: list.loading && !list.data,
    countOf: (of: OfferTab) => counts?.[of].totalCount,
    refetch: () => void Promise.all([list.refetch(), counted.refetch()]).catch(() => undefined),
  };
}
