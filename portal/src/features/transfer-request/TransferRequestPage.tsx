import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { RequestActions } from './RequestActions.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestPerson } from './RequestPerson.tsx';
import { RequestShows } from './RequestShows.tsx';
import { RequestState } from './RequestState.tsx';
import { RequestStatusTag } from './RequestStatusTag.tsx';
import type { ShownRequest } from './request-actions.ts';
import classes from './transfer-request.module.css';
import { transferRequestPageQuery } from './transfer-request.query.ts';

const route = getRouteApi('/shell/transfer-requests/$requestId');

/** A request for a transfer, as each of the two sides sees it. */
export function TransferRequestPage() {
  const { t } = useLingui();
  const { requestId } = route.useParams();
  const { data, error, refetch } = useQuery(transferRequestPageQuery, {
    variables: { id: requestId },
    fetchPolicy: 'cache-and-network',
  });
  // Not yours, absent, or not even an id: one page for all three.
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Request for a transfer`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the request`} />
        )}
      </Page>
    );
  }
  return <Request key={requestId} request={data.transferRequest} />;
}

function Request({ request }: { request: ShownRequest }) {
  const { t } = useLingui();
  const [news, tell] = useNews();
  const isAsking = request.side === 'ASKING';
  const other = isAsking ? request.toPartnerName : request.fromPartnerName;
  return (
    <Page
      title={t`Request for a transfer`}
      lead={
        <span className={classes.facts}>
          <span>{isAsking ? <Trans>to {other}</Trans> : <Trans>from {other}</Trans>}</span>
          <RequestStatusTag status={request.status} />
          <Link to="/transfer-requests" search={isAsking ? { side: 'out' } : {}} className="no-print">
            <Trans>All requests</Trans>
          </Link>
        </span>
      }
      actions={<RequestActions request={request} onNews={tell} />}
    >
      <News news={news} className={classes.news} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <RequestState request={request} />
          <RequestFacts request={request} />
        </div>
        <div className={classes.column}>
          <RequestPerson request={request} />
          <RequestShows request={request} />
        </div>
      </div>
    </Page>
  );
}
