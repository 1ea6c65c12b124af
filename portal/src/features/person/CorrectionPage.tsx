import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { CorrectionSheet } from './CorrectionSheet.tsx';
import { correctionQuery } from './correct-person.ts';

const route = getRouteApi('/shell/persons/$personId/correct');

/** Corrects a part of a person's record; what was there before stays in the history. */
export function CorrectionPage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const { personId } = route.useParams();
  const { part = 'identity' } = route.useSearch();
  const { data, error, refetch } = useQuery(correctionQuery, {
    variables: { id: personId },
    fetchPolicy: 'network-only',
  });
  if (!ability.can('update', 'Person')) return <NotFound />;
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Correct a record`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the person`} />
        )}
      </Page>
    );
  }
  return <CorrectionSheet key={`${personId} ${part}`} person={data.person} part={part} />;
}
