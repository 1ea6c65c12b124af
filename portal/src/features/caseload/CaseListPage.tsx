import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { DownloadButton } from '../../shared/list-file/DownloadButton.tsx';
import { DownloadProblem } from '../../shared/list-file/DownloadProblem.tsx';
import { useListDownload } from '../../shared/list-file/use-list-download.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import classes from '../../ui/list/list.module.css';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { SavedViews } from '../saved-view/index.ts';
import { useViewer, type Viewer } from '../viewer/index.ts';
import { BulkAssign } from './BulkAssign.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseListEmpty } from './CaseListEmpty.tsx';
import { CaseTable } from './CaseTable.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { type CaseTab, caseSearchSchema, firstPage } from './case-search.ts';
import { pageSize, useCaseList, useTabCounts } from './use-case-list.ts';
import { useSelection } from './use-selection.ts';

const route = getRouteApi('/shell/cases');

/** The caseload: what the viewer may see, by tab, filter and order; all of it is in the address. */
export function CaseListPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const search = route.useSearch();
  const tab = openTab(search.tab, viewer);
  const { cases, error, isStale, refetch, filter, sort } = useCaseList(search, tab);
  const download = useListDownload(async (job) =>
    (await import('./case-file.ts')).offerCaseFile({ filter, sort }, job),
  );
  const { counts, recount } = useTabCounts(search);
  const selection = useSelection(cases?.nodes ?? []);
  const mayChoose = viewer.holdsAny('PARTNER_MANAGER') && tab !== 'closed';
  return (
    <Page
      title={t`Caseload`}
      actions={
        <>
          <SavedViews
            list="CASES"
            search={search}
            onOpen={(next) => void navigate({ to: '/cases', search: caseSearchSchema.parse(next) })}
          />
          <DownloadButton download={download} />
        </>
      }
    >
      <CaseTabs search={search} current={tab} counts={counts} />
      <CaseFilters search={search} tab={tab} />
      {mayChoose && (
        <BulkAssign
          selection={selection}
          onAssigned={() => {
            void refetch();
            recount();
          }}
        />
      )}
      <DownloadProblem download={download} />
      <div className={classes.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!cases && !error && <RowsSkeleton label={t`Loading cases`} rows={12} />}
        {cases && cases.nodes.length > 0 && (
          <CaseTable search={search} cases={cases.nodes} selection={mayChoose ? selection : undefined} />
        )}
        {cases?.nodes.length === 0 && <CaseListEmpty search={search} tab={tab} />}
      </div>
      {cases && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={cases}
          total={counts[tab]}
          linkTo={(place) => ({ to: '/cases', search: { ...firstPage(search), tab, ...place } })}
        />
      )}
    </Page>
  );
}

/** The tab of the address, unless this viewer does not have it; without one a caseworker starts with their own. */
function openTab(asked: CaseTab | undefined, { caseworkMembershipIds, holdsAny }: Viewer): CaseTab {
  if (asked && (asked !== 'mine' || caseworkMembershipIds.length > 0)) return asked;
  return holdsAny('CASEWORKER') ? 'mine' : 'open';
}
