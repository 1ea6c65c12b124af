import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { transitionEndingLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './offer.module.css';
import type { ShownOffer } from './offer-actions.ts';

type OfferEvent = ShownOffer['events'][number];

/** Every step of the offer, newest first: what, who by the name of that time, when and why. Both sides read the same. */
export function OfferHistory({ offer }: { offer: ShownOffer }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Panel title={t`History`}>
      <ol className={classes.list} aria-label={t`History of the offer, the latest first`}>
        {offer.events.map((event) => (
          <li key={event.id}>
            <p className={classes.step}>
              <Step event={event} />
            </p>
            <p className={classes.quiet}>
              <time dateTime={event.recordedAt}>{format.moment(event.recordedAt)}</time>
              {event.actorName && <> · {event.actorName}</>}
            </p>
            {event.reason && <p className={classes.reason}>{event.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Step({ event: { fromStatus, toStatus, endedBecause } }: { event: OfferEvent }): ReactNode {
  const { i18n } = useLingui();
  if (endedBecause !== null) return i18n._(transitionEndingLabels[endedBecause]);
  switch (toStatus) {
    case 'IN_PROGRESS':
      return <Trans context="history of an offer">Offered</Trans>;
    case 'ACCEPTED':
      return <Trans context="history of an offer">Accepted</Trans>;
    case 'REJECTED':
      return <Trans context="history of an offer">Declined</Trans>;
    case 'DONE':
      return <Trans context="history of an offer">Finished</Trans>;
    case 'REVOKED':
      return fromStatus === 'ACCEPTED' ? (
        <Trans>Ended by who referred</Trans>
      ) : (
        <Trans context="history of an offer">Taken back</Trans>
      );
    default:
      return <Trans context="history of an offer">Its time was over</Trans>;
  }
}
