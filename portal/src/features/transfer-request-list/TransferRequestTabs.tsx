import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from '../../ui/list/tabs.module.css';
import { type TransferRequestSearch, type TransferRequestTab, transferRequestTabs } from './transfer-request-search.ts';

const received: Record<TransferRequestTab, MessageDescriptor> = {
  waiting: msg`To answer`,
  answered: msg({ message: 'Answered with an offer', context: 'requests' }),
  ended: msg({ message: 'Ended', context: 'requests' }),
};
const sent: Record<TransferRequestTab, MessageDescriptor> = { ...received, waiting: msg`Wait for an answer` };

interface TransferRequestTabsProps {
  readonly search: TransferRequestSearch;
  readonly current: TransferRequestTab;
  countOf(tab: TransferRequestTab): number | undefined;
}

/** Links to the parts of the list, each with the number of requests behind it. */
export function TransferRequestTabs({ search: { side }, current, countOf }: TransferRequestTabsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const labels = side === 'out' ? sent : received;
  return (
    <nav aria-label={t`Parts of the list of requests`} className={`${classes.tabs} no-print`}>
      {transferRequestTabs.map((tab) => {
        const count = countOf(tab);
        return (
          <Link
            key={tab}
            to="/transfer-requests"
            search={{ side, tab }}
            className={classes.tab}
            aria-current={tab === current ? 'page' : undefined}
            activeProps={{}}
          >
            {i18n._(labels[tab])}
            <span className={classes.count}>{count === undefined ? '…' : format.number(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
