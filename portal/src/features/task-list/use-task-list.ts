import { useQuery } from '@apollo/client/react';
import type { CaseTaskSort } from '@kolo/schema';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { taskCountsQuery, taskListQuery } from './task-list.query.ts';
import { type TaskSearch, type TaskTab, taskFilter } from './task-search.ts';

export const pageSize = 25;

/** The page of tasks that the address asks for, and the number of tasks on each tab. */
export function useTaskList(search: TaskSearch, tab: TaskTab) {
  const { caseworkMembershipIds } = useViewer();
  const ofOne = search.assignee === undefined ? undefined : [search.assignee];
  const whose = search.whose === 'all' ? ofOne : caseworkMembershipIds;
  const day = today();
  const filter = taskFilter(tab, whose, day);
  const sort: CaseTaskSort = { field: 'DUE_ON', direction: tab === 'ended' ? 'DESC' : 'ASC' };
  const list = useQuery(taskListQuery, {
    variables: { first: pageSize, after: search.after, filter, sort },
    fetchPolicy: 'cache-and-network',
  });
  const counted = useQuery(taskCountsQuery, {
    variables: {
      overdue: taskFilter('overdue', whose, day),
      week: taskFilter('week', whose, day),
      open: taskFilter('open', whose, day),
      ended: taskFilter('ended', whose, day),
    },
    fetchPolicy: 'cache-and-network',
  });
  const shown = list.data ?? (list.error ? undefined : list.previousData);
  const counts = counted.data ?? counted.previousData;
  return {
    tasks: shown?.caseTasks,
    error: list.error,
    isStale: list.loading && !list.data,
    filter,
    sort,
    countOf: (of: TaskTab) => counts?.[of].totalCount,
    refetch: () => void Promise.all([list.refetch(), counted.refetch()]).catch(() => undefined),
  };
}
