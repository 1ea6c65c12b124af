import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { hiddenGroups, shownGroups } from '../../shared/window-group/groups.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './offer.module.css';
import { offerWindowsQuery } from './offer.query.ts';
import type { ShownOffer } from './offer-actions.ts';

/** What the receiver sees because of the offer: now, once it is accepted, or not any more. */
export function OfferShows({ offer }: { offer: ShownOffer }) {
  const { t } = useLingui();
  const { until, isKnown } = useOpenUntil(offer);
  const isReceiver = offer.side === 'RECEIVER';
  const receiver = offer.toPartnerName;
  const isWaiting = offer.status === 'IN_PROGRESS';
  const isOpen = until !== undefined;
  const title = isWaiting
    ? isReceiver
      ? t`What you will see if you accept`
      : t`What is shown once it is accepted`
    : isReceiver
      ? t`What you see`
      : t`What the receiver sees`;
  const hidden = hiddenGroups(offer.groups);
  return (
    <Panel title={title}>
      <p className={classes.lead}>
        {isWaiting && isReceiver && (
          <Trans>Until then nothing of the person: what you read here names nobody on purpose.</Trans>
        )}
        {isWaiting && !isReceiver && (
          <Trans>
            Until then {receiver} sees the purpose, the summary, the service, the days and who offers it; not of whom.
          </Trans>
        )}
        {isOpen && <Trans>Open until {until}, unless it ends before.</Trans>}
        {isKnown && !isOpen && offer.status === 'ACCEPTED' && <Trans>Nothing is shown because of it at present.</Trans>}
        {!isWaiting && offer.status !== 'ACCEPTED' && <Trans>Nothing is shown because of it any more.</Trans>}
      </p>
      {(isWaiting || isOpen) && (
        <>
          <GroupList label={t`Shown`} groups={shownGroups(offer.groups)} />
          {hidden.length > 0 && (
            <div className={classes.notShown}>
              <h3 className={classes.subtitle}>{t`Not shown`}</h3>
              <GroupList label={t`Not shown`} groups={hidden} isHidden />
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

/** The last day on which the receiver sees it, once that is known; undefined where nothing is open. */
function useOpenUntil({ id, status, case: file }: ShownOffer): { until: string | undefined; isKnown: boolean } {
  const format = useFormat();
  const isSkipped = status !== 'ACCEPTED' || file === null;
  const { data } = useQuery(offerWindowsQuery, {
    variables: { caseId: file?.id ?? '' },
    skip: isSkipped,
    fetchPolicy: 'cache-and-network',
  });
  const open = data?.accessWindows.nodes.find(({ sourceId }) => sourceId === id);
  return {
    // What holds for a day ends with it: the moment of the end is the next one's first.
    until: open && format.date(dayOf(new Date(Date.parse(open.until) - 1))),
    isKnown: isSkipped || data !== undefined,
  };
}
