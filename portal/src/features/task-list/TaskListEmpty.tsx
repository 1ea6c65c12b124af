import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import type { TaskSearch, TaskTab } from './task-search.ts';

/** Why there is no task here, and where to look. */
export function TaskListEmpty({ search, tab }: { search: TaskSearch; tab: TaskTab }) {
  const { t } = useLingui();
  const titles: Record<TaskTab, string> = {
    overdue: t`Nothing is overdue`,
    week: t`Nothing more is due this week`,
    open: t`Nothing is to be done`,
    ended: t`Nothing has been done or cancelled yet`,
  };
  return (
    <EmptyState
      title={titles[tab]}
      action={
        tab === 'overdue' || tab === 'week' ? (
          <Link to="/tasks" search={{ whose: search.whose, assignee: search.assignee, tab: 'open' }}>
            <Trans>See all open tasks</Trans>
          </Link>
        ) : (
          <Link to="/cases">
            <Trans>To the caseload</Trans>
          </Link>
        )
      }
    >
      <Trans>Tasks and follow-ups are added on the page of a case.</Trans>
    </EmptyState>
  );
}
