import { skipToken, useQuery } from '@apollo/client/react';
import type { FoundPersonsQueryVariables } from '@kolo/schema';
import { foundPersonsQuery } from './found-persons.query.ts';
import type { Sought } from './intake-values.ts';
import { mergeFound } from './merge-found.ts';

const most = 10;

/** The partner's own persons that something sought fits; nothing is asked until something is sought. */
export function useFoundPersons(sought: Sought | undefined) {
  const { data, error, loading, refetch } = useQuery(
    foundPersonsQuery,
    sought === undefined ? skipToken : { variables: variablesOf(sought), fetchPolicy: 'network-only' },
  );
  const lists = [data?.byName, data?.byBirthDate, data?.byNationalId];
  return {
    found:
      data &&
      mergeFound({
        name: data.byName?.nodes,
        birthDate: data.byBirthDate?.nodes,
        nationalId: data.byNationalId?.nodes,
      }),
    hasMore: lists.some((list) => list?.pageInfo.hasNextPage),
    error,
    loading,
    refetch,
  };
}

function variablesOf({ name, birthDate, nationalId }: Sought): FoundPersonsQueryVariables {
  return {
    first: most,
    withName: name !== undefined,
    withBirthDate: birthDate !== undefined,
    withNationalId: nationalId !== undefined,
    ...(name !== undefined && { name }),
    ...(birthDate !== undefined && { birthDate }),
    ...(nationalId && { nationalId: nationalId as NonNullable<FoundPersonsQueryVariables['nationalId']> }),
  };
}
