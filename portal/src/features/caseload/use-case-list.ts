import { useQuery } from '@apollo/client/react';
import { useViewer } from '../viewer/index.ts';
import { caseListQuery, caseTabCountsQuery } from './case-list.query.ts';
import { type CaseSearch, type CaseTab, caseFilter, caseSort, tabStatuses } from './case-search.ts';

export const pageSize = 25;

/** The page of cases that the address asks for; while the next one loads, the one before stays. */
export function useCaseList(search: CaseSearch, tab: CaseTab) {
  const { caseworkMembershipIds } = useViewer();
  const filter = caseFilter(search, tab, caseworkMembershipIds);
  const sort = caseSort(search);
  const { data, previousData, error, loading, refetch } = useQuery(caseListQuery, {
    variables: { first: pageSize, after: search.after, filter, sort },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (error ? undefined : previousData);
  return { cases: shown?.cases, error, isStale: loading && !data, refetch, filter, sort };
}

interface TabCounts {
  readonly counts: Partial<Record<CaseTab, number>>;
  /** Counts again, after something was changed here. */
  recount(): void;
}

/** How many cases each tab holds under the filters of the address. */
export function useTabCounts(search: CaseSearch): TabCounts {
  const { caseworkMembershipIds: own } = useViewer();
  const { data, previousData, refetch } = useQuery(caseTabCountsQuery, {
    variables: {
      all: { ...caseFilter(search, 'all', own), status: tabStatuses.all },
      mine: caseFilter(search, 'mine', own),
      unassigned: caseFilter(search, 'unassigned', own),
      withMine: own.length > 0,
    },
    fetchPolicy: 'cache-and-network',
  });
  const recount = () => void refetch().catch(() => undefined);
  const counts = data ?? previousData;
  if (!counts) return { counts: {}, recount };
  const countOf = (tab: CaseTab) => {
    const statuses = caseFilter(search, tab, own).status ?? [];
    return sum(counts.all.filter(({ status }) => status && statuses.includes(status)));
  };
  const byTab = {
    mine: sum(counts.mine ?? []),
    open: countOf('open'),
    unassigned: sum(counts.unassigned),
    closed: countOf('closed'),
    all: countOf('all'),
  };
  return { counts: byTab, recount };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
