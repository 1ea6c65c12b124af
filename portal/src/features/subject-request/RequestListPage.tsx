import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Pager } from '../../shared/list/Pager.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import tabs from '../../ui/list/tabs.module.css';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { NewRequestDialog } from './NewRequestDialog.tsx';
import { RequestTable } from './RequestTable.tsx';
import { requestListQuery } from './request.query.ts';
import { pageSize, requestFilter } from './request-search.ts';

const route = getRouteApi('/shell/subject-requests');

/** What persons have asked for under the GDPR, the most urgent first. */
export function RequestListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const [isAdding, setAdding] = useState(false);
  const { data, previousData, error, loading, refetch } = useQuery(requestListQuery, {
    variables: { first: pageSize, after: search.after, filter: requestFilter(search) },
    fetchPolicy: 'cache-and-network',
  });
  const requests = (data ?? (error ? undefined : previousData))?.subjectRequests;
  const isStale = loading && !data;
  const current = search.tab ?? 'open';
  const choices = [
    { tab: 'open', label: t`To be answered` },
    { tab: 'ended', label: t`Answered` },
  ] as const;
  return (
    <Page
      title={t`Subject requests`}
      lead={<Trans>What persons ask for under the GDPR. Each is due within a month of its receipt.</Trans>}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => setAdding(true)}>
          <Trans>Record a request</Trans>
        </Button>
      }
    >
      <nav aria-label={t`Parts of the list of requests`} className={`${tabs.tabs} no-print`}>
        {choices.map(({ tab, label }) => (
          <Link
            key={tab}
            to="/subject-requests"
            search={{ tab }}
            className={tabs.tab}
            aria-current={tab === current ? 'page' : undefined}
            activeProps={{}}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className={sheet.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!requests && !error && <RowsSkeleton label={t`Loading requests`} rows={6} />}
        {requests && requests.nodes.length > 0 && <RequestTable requests={requests.nodes} />}
        {requests?.nodes.length === 0 && (
          <EmptyState title={current === 'open' ? t`No request waits for an answer` : t`No request was answered yet`}>
            <Trans>Record a request on the day on which it comes in: the month begins then.</Trans>
          </EmptyState>
        )}
      </div>
      {requests && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={requests}
          total={requests.totalCount}
          linkTo={(place) => ({ to: '/subject-requests', search: { tab: search.tab, ...place } })}
        />
      )}
      {isAdding && <NewRequestDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
