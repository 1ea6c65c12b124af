import { useQuery } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useViewer } from '../viewer/index.ts';
import { personListQuery } from './person-list.query.ts';
import { type PersonSearch, personFilter, personSort } from './person-search.ts';
import { findNationalId } from './sought-national-id.ts';

export const pageSize = 25;

/** The page of persons that the address asks for; while the next one loads, the one before stays. */
export function usePersonList(search: PersonSearch) {
  const { user } = useViewer();
  const soughtNationalId = useLocation({ select: ({ state }) => state.soughtNationalId });
  const nationalId = findNationalId(user.id, soughtNationalId);
  const filter = personFilter(search, nationalId);
  const sort = personSort(search);
  const { data, previousData, error, loading, refetch } = useQuery(personListQuery, {
    variables: { first: pageSize, after: search.after, filter, sort },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (error ? undefined : previousData);
  return {
    persons: shown?.persons,
    error,
    isStale: loading && !data,
    refetch,
    filter,
    sort,
    nationalId,
    soughtNationalId,
  };
}
