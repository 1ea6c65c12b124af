import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { windowEndingLabels, windowGroupLabels, windowSourceLabels } from '../../shared/vocabulary/basis-labels.ts';
import classes from './access-window.module.css';
import type { Opening } from './windows.ts';

/** Who sees a record, what of it, why, and until when; or why not any more. */
export function OpeningItem({ opening }: { opening: Opening }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { source, granteePartner, groups, openedAt, until, endedAt, endedBecause } = opening;
  const from = format.date(dayOf(new Date(openedAt)));
  // What holds for a day ends with it: the moment of the end is the next one's first.
  const to = source === 'BREAK_GLASS' ? format.moment(until) : format.date(dayOf(new Date(Date.parse(until) - 1)));
  const why = endedBecause && i18n._(windowEndingLabels[endedBecause]);
  return (
    <li>
      <p className={classes.head}>
        <span className={classes.what}>{granteePartner.name}</span>
      </p>
      <p className={classes.quiet}>{groups.map((group) => i18n._(windowGroupLabels[group])).join(' · ')}</p>
      <p className={classes.quiet}>
        {i18n._(windowSourceLabels[source])} ·{' '}
        {endedAt ? (
          <Trans>
            {from} to {format.date(dayOf(new Date(endedAt)))}: {why}
          </Trans>
        ) : (
          <Trans>
            since {from}, until {to}
          </Trans>
        )}
      </p>
    </li>
  );
}
