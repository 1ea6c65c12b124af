import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditQuery } from './audit.query.ts';
import { auditFilter, auditFirstPage } from './audit-search.ts';
import { pageSize } from './page-size.ts';
import { useAuditExport } from './use-audit-export.ts';

const route = getRouteApi('/shell/audit');

/** Who read or wrote what, and when; filters and page are in the address. */
export function AuditPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const filter = auditFilter(search);
  const { data, previousData, error, loading, refetch } = useQuery(auditQuery, {
    variables: { first: pageSize, after: search.after, filter },
    fetchPolicy: 'cache-and-network',
  });
  const file = useAuditExport(filter);
  const events = (data ?? (error ? undefined : previousData))?.auditEvents;
  const isStale = loading && !data;
  return (
    <Page
      title={t`Audit log`}
      lead={<Trans>Who read or wrote what. It holds ids and names of fields, never a value.</Trans>}
      actions={
        <Button
          size="xs"
          variant="default"
          loading={file.isRunning}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={file.run}
        >
          <Trans>Download as CSV</Trans>
        </Button>
      }
    >
      <AuditFilters search={search} />
      {file.error !== undefined && <ApiProblem error={file.error} onRetry={file.run} />}
      <div className={sheet.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!events && !error && <RowsSkeleton label={t`Loading the audit log`} rows={12} />}
        {events && events.nodes.length > 0 && <AuditTable events={events.nodes} />}
        {events?.nodes.length === 0 && (
          <EmptyState title={t`Nothing was read or written that fits`}>
            <Trans>Choose a longer period, or lift a filter.</Trans>
          </EmptyState>
        )}
      </div>
      {events && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={events}
          total={events.totalCount}
          linkTo={(place) => ({ to: '/audit', search: { ...auditFirstPage(search), ...place } })}
        />
      )}
    </Page>
  );
}
