import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { offerKindLabels, serviceLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { AnswerDue } from '../offer-tags/index.ts';
import classes from './offer.module.css';
import type { ShownOffer } from './offer-actions.ts';

/** What is asked, of whom, by whom, and until when. */
export function OfferRequest({ offer }: { offer: ShownOffer }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const day = (moment: string) => format.date(dayOf(new Date(moment)));
  const empty = t`Not recorded`;
  const isReferral = offer.kind === 'REFERRAL';
  const offeredOn = day(offer.createdAt);
  const answeredOn = offer.answeredAt && day(offer.answeredAt);
  return (
    <Panel title={t`What is asked`}>
      <p className={classes.summary}>{offer.summary}</p>
      <Facts>
        <Fact term={t`Kind`} empty={empty}>
          {i18n._(offerKindLabels[offer.kind])}
        </Fact>
        {offer.service && (
          <Fact term={t`Service`} empty={empty}>
            {i18n._(serviceLabels[offer.service])}
          </Fact>
        )}
        {offer.request && (
          <Fact term={t`Answers`} empty={empty}>
            <Link to="/transfer-requests/$requestId" params={{ requestId: offer.request.id }}>
              <Trans>a request for a transfer</Trans>
            </Link>
          </Fact>
        )}
        <Fact term={t({ message: 'From', context: 'partner' })} empty={empty}>
          {offer.fromPartnerName}
        </Fact>
        <Fact term={t({ message: 'To', context: 'partner' })} empty={empty}>
          {offer.toPartnerName}
        </Fact>
        <Fact term={t`Offered by`} empty={empty}>
          {t`${offer.offeredByName}, ${offeredOn}`}
        </Fact>
        {answeredOn && (
          <Fact term={t`Answered by`} empty={empty}>
            {t`${offer.answeredByName}, ${answeredOn}`}
          </Fact>
        )}
        <Fact term={t`Answer by`} empty={empty}>
          {offer.status === 'IN_PROGRESS' ? <AnswerDue on={offer.dueOn} /> : format.date(offer.dueOn)}
        </Fact>
        {isReferral && (
          <Fact term={t`Last day`} empty={empty}>
            {offer.endsOn ? format.date(offer.endsOn) : t`As long as the legal basis holds; a year where it has no end`}
          </Fact>
        )}
        {isReferral && (
          <Fact term={t`Notes of the receiver`} empty={empty}>
            {offer.reportsNotes ? t`Both sides read them` : t`Only the receiver reads them`}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}
