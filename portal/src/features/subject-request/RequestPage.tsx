import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { RequestDetails } from './RequestDetails.tsx';
import { requestQuery } from './request.query.ts';

const route = getRouteApi('/shell/subject-requests/$requestId');

/** One request: what is asked for, by when, who was found, and what can be done. */
export function RequestPage() {
  const { t } = useLingui();
  const { requestId } = route.useParams();
  const { data, error, refetch } = useQuery(requestQuery, {
    variables: { id: requestId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (data) return <RequestDetails key={requestId} from={data.subjectRequest} onChanged={() => void refetch()} />;
  return (
    <Page title={t`Subject request`}>
      {error ? (
        <ApiProblem error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t`Loading the request`} />
      )}
    </Page>
  );
}
