import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { CompareSheet } from './CompareSheet.tsx';
import { comparePersonsQuery } from './compare.query.ts';

const route = getRouteApi('/shell/persons/$personId/merge/$otherId');

/** Two records beside each other: are they of one person, and which is kept. */
export function ComparePage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const { personId, otherId } = route.useParams();
  const { data, error, refetch } = useQuery(comparePersonsQuery, {
    variables: { id: personId, otherId },
    fetchPolicy: 'network-only',
  });
  if (!ability.can('create', 'PersonMerge')) return <NotFound />;
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Compare two records`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading both records`} />
        )}
      </Page>
    );
  }
  return <CompareSheet key={`${personId} ${otherId}`} found={data} onConflict={() => void refetch()} />;
}
