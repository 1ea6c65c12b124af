import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from '../../ui/list/tabs.module.css';
import { type MembersSearch, type MemberTab, memberTabs } from './members-search.ts';

const tabLabels: Record<MemberTab, MessageDescriptor> = {
  active: msg({ message: 'Active', context: 'members' }),
  waiting: msg({ message: 'Waiting to be confirmed', context: 'members' }),
  invited: msg({ message: 'Invited', context: 'members' }),
  inactive: msg({ message: 'Inactive', context: 'members' }),
};

interface MemberTabsProps {
  readonly search: MembersSearch;
  readonly partnerId: string;
  readonly current: MemberTab;
  countOf(tab: MemberTab): number | undefined;
}

/** Links to the parts of the list, each with the number behind it. */
export function MemberTabs({ search, partnerId, current, countOf }: MemberTabsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const partner = search.partner && partnerId;
  return (
    <nav aria-label={t`Parts of the list of members`} className={`${classes.tabs} no-print`}>
      {memberTabs.map((tab) => {
        const count = countOf(tab);
        return (
          <Link
            key={tab}
            to="/members"
            search={{ partner, tab }}
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
