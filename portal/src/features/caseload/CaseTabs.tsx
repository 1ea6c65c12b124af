import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from '../../ui/list/tabs.module.css';
import { useViewer } from '../viewer/index.ts';
import { type CaseSearch, type CaseTab, caseTabs, firstPage } from './case-search.ts';

const tabLabels: Record<CaseTab, MessageDescriptor> = {
  mine: msg`Mine`,
  open: msg`All open`,
  unassigned: msg`Unassigned`,
  closed: msg({ message: 'Closed', context: 'tab' }),
  all: msg({ message: 'All', context: 'tab' }),
};

interface CaseTabsProps {
  search: CaseSearch;
  current: CaseTab;
  counts: Partial<Record<CaseTab, number>>;
}

/** Links to the parts of the caseload, each with the number of cases behind it. */
export function CaseTabs({ search, current, counts }: CaseTabsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { caseworkMembershipIds } = useViewer();
  const tabs = caseTabs.filter((tab) => tab !== 'mine' || caseworkMembershipIds.length > 0);
  return (
    <nav aria-label={t`Parts of the caseload`} className={`${classes.tabs} no-print`}>
      {tabs.map((tab) => {
        const count = counts[tab];
        return (
          <Link
            key={tab}
            to="/cases"
            search={{ ...firstPage(search), tab }}
            className={classes.tab}
            aria-current={tab === current ? 'page' : undefined}
            activeProps={{}}
          >
            {i18n._(tabLabels[tab])}
            <span className={classes.count}>{count === undefined ? '…' : format.number(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
