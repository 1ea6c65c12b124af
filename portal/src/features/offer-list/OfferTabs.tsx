import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from '../../ui/list/tabs.module.css';
import { type OfferSearch, type OfferTab, offerTabs } from './offer-search.ts';

const received: Record<OfferTab, MessageDescriptor> = {
  waiting: msg`To answer`,
  accepted: msg({ message: 'Accepted', context: 'offers' }),
  ended: msg({ message: 'Ended', context: 'offers' }),
};
const sent: Record<OfferTab, MessageDescriptor> = { ...received, waiting: msg`Wait for an answer` };

interface OfferTabsProps {
  readonly search: OfferSearch;
  readonly current: OfferTab;
  countOf(tab: OfferTab): number | undefined;
}

/** Links to the parts of the list, each with the number of offers behind it. */
export function OfferTabs({ search: { side, kind }, current, countOf }: OfferTabsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const labels = side === 'out' ? sent : received;
  return (
    <nav aria-label={t`Parts of the list of offers`} className={`${classes.tabs} no-print`}>
      {offerTabs.map((tab) => {
        const count = countOf(tab);
        return (
          <Link
            key={tab}
            to="/offers"
            search={{ side, kind, tab }}
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
