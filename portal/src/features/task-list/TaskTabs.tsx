import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from '../../ui/list/tabs.module.css';
import { type TaskSearch, type TaskTab, taskTabs } from './task-search.ts';

const tabLabels: Record<TaskTab, MessageDescriptor> = {
  overdue: msg`Overdue`,
  week: msg`Due this week`,
  open: msg`All to be done`,
  ended: msg`Done or cancelled`,
};

interface TaskTabsProps {
  search: TaskSearch;
  current: TaskTab;
  countOf: (tab: TaskTab) => number | undefined;
}

/** Links to the parts of the list, each with the number of tasks behind it. */
export function TaskTabs({ search: { whose, assignee, view }, current, countOf }: TaskTabsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <nav aria-label={t`Parts of the list of tasks`} className={`${classes.tabs} no-print`}>
      {taskTabs.map((tab) => {
        const count = countOf(tab);
        return (
          <Link
            key={tab}
            to="/tasks"
            search={{ whose, assignee, tab, view }}
            className={classes.tab}
            aria-current={tab === current ? 'page' : undefined}
            activeProps={{}}
          >
            {tab === 'overdue' && count !== undefined && count > 0 && (
              <IconAlertTriangleFilled size={14} aria-hidden="true" className={classes.alarm} />
            )}
            {i18n._(tabLabels[tab])}
            <span className={classes.count}>{count === undefined ? '…' : format.number(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
