import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import switches from '../../ui/list/switch.module.css';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { TransferRequestListEmpty } from './TransferRequestListEmpty.tsx';
import { TransferRequestRow } from './TransferRequestRow.tsx';
import { TransferRequestTabs } from './TransferRequestTabs.tsx';
import classes from './transfer-request-list.module.css';
import { pageSize, useTransferRequestList } from './use-transfer-request-list.ts';

const route = getRouteApi('/shell/transfer-requests');

/** Which transfers other NGOs ask for, and which they are asked for. */
export function TransferRequestListPage() {
  const { ability } = useViewer();
  return ability.can('read', 'TransferRequest') ? <Requests /> : <NotFound />;
}

function Requests() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { after: _after, page: _page, ...start } = search;
  const { side = 'in', tab = 'waiting' } = search;
  const { requests, error, isStale, countOf, refetch } = useTransferRequestList(search, tab);
  return (
    <Page
      title={t`Requests for a transfer`}
      lead={
        side === 'out'
          ? t`Persons of your NGO who said that another one knows them.`
          : t`Persons of other NGOs who said that yours knows them.`
      }
      actions={<Sides side={side} />}
    >
      <TransferRequestTabs search={search} current={tab} countOf={countOf} />
      <div className={`${sheet.sheet} ${classes.sheet}`} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={refetch} />}
        {!requests && !error && <RowsSkeleton label={t`Loading requests`} rows={6} />}
        {requests && requests.nodes.length > 0 && (
          <ul className={classes.list} aria-label={t`Requests for a transfer`}>
            {requests.nodes.map((request) => (
              <TransferRequestRow key={request.id} request={request} />
            ))}
          </ul>
        )}
        {requests?.nodes.length === 0 && <TransferRequestListEmpty side={side} tab={tab} />}
      </div>
      {requests && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={requests}
          total={countOf(tab)}
          linkTo={(place) => ({ to: '/transfer-requests', search: { ...start, ...place } })}
        />
      )}
    </Page>
  );
}

/** What one's own NGO is asked for, or what it asks for. */
function Sides({ side }: { side: 'in' | 'out' }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Received or sent`} className={switches.switch}>
      <Link to="/transfer-requests" aria-current={side === 'in' ? 'page' : undefined} activeProps={{}}>
        <Trans context="requests">Received</Trans>
      </Link>
      <Link
        to="/transfer-requests"
        search={{ side: 'out' }}
        aria-current={side === 'out' ? 'page' : undefined}
        activeProps={{}}
      >
        <Trans context="requests">Sent</Trans>
      </Link>
    </nav>
  );
}
