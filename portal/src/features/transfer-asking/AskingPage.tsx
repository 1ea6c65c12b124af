import { useQuery } from '@apollo/client/react';
import type { TransferAskingQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { mayAskFor } from '../transfer-request/index.ts';
import { useViewer } from '../viewer/index.ts';
import { AskingSteps } from './AskingSteps.tsx';
import { askingQuery } from './asking.query.ts';
import { useAsking } from './use-asking.ts';

const route = getRouteApi('/shell/persons/$personId/request-transfer');

/** Asks another NGO for the transfer of a person who said that they are known there. */
export function AskingPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { personId } = route.useParams();
  const { data, error, refetch } = useQuery(askingQuery, {
    variables: { id: personId },
    // A basis may have been recorded, or withdrawn, a moment ago.
    fetchPolicy: 'network-only',
  });
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Ask for a transfer`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the person`} />
        )}
      </Page>
    );
  }
  const isWorkedWith = data.person.erasedOn === null && data.person.mergedInto === null;
  return mayAskFor(viewer, data.person) && isWorkedWith ? <Form data={data} /> : <NotFound />;
}

function Form({ data }: { data: TransferAskingQuery }) {
  const asking = useAsking(data);
  const { step = 'asked' } = route.useSearch();
  return <AskingSteps key={step} step={step} asking={asking} />;
}
