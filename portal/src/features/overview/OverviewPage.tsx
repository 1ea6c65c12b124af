import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { KosovoFootnote } from '../../shared/kosovo/KosovoFootnote.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { CountsPanels } from './CountsPanels.tsx';
import classes from './overview.module.css';
import { useOverview } from './use-overview.ts';

const route = getRouteApi('/shell/overview');

/** How many cases there are, by country or partner and status; no person is shown. */
export function OverviewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { programme } = route.useSearch();
  const { grouping, matrix, programmes, hasKosovo, isStale, error, refetch } = useOverview(programme);
  return (
    <Page
      title={grouping === 'country' ? t`Cases by country` : t`Cases by partner`}
      lead={<Trans>Cases of the NGO partners. Every number opens the list that it counts.</Trans>}
      actions={
        <NativeSelect
          size="xs"
          label={t`Programme`}
          value={programme ?? ''}
          data={[
            { value: '', label: t`All programmes` },
            ...programmes.map(({ code }) => ({ value: code, label: code })),
          ]}
          onChange={(event) =>
            void navigate({ to: '/overview', search: { programme: event.currentTarget.value || undefined } })
          }
        />
      }
    >
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!matrix && !error && <RowsSkeleton label={t`Counting cases`} rows={6} />}
      {matrix && (
        <div aria-busy={isStale} className={classes.panels} data-stale={isStale || undefined}>
          {matrix.totals.total > 0 ? (
            <CountsPanels matrix={matrix} grouping={grouping} programme={programme} />
          ) : (
            <EmptyState title={t`No cases yet`}>
              <Trans>No partner has recorded a case in this programme.</Trans>
            </EmptyState>
          )}
        </div>
      )}
      {hasKosovo && <KosovoFootnote />}
    </Page>
  );
}
