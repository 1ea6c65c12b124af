import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { OfferKindText, OfferStatusTag } from '../offer-tags/index.ts';
import { OfferActions } from './OfferActions.tsx';
import { OfferHistory } from './OfferHistory.tsx';
import { OfferNotes } from './OfferNotes.tsx';
import { OfferPerson } from './OfferPerson.tsx';
import { OfferRequest } from './OfferRequest.tsx';
import { OfferShows } from './OfferShows.tsx';
import { OfferState } from './OfferState.tsx';
import classes from './offer.module.css';
import { offerPageQuery } from './offer.query.ts';
import type { ShownOffer } from './offer-actions.ts';
import { SharedPlan } from './SharedPlan.tsx';

const route = getRouteApi('/shell/offers/$offerId');

/** A referral or a transfer, as each of the two sides sees it: purpose first, names once it is accepted. */
export function OfferPage() {
  const { t } = useLingui();
  const { offerId } = route.useParams();
  const { data, error, refetch } = useQuery(offerPageQuery, {
    variables: { id: offerId },
    fetchPolicy: 'cache-and-network',
  });
  // Not yours, absent, or not even an id: one page for all three.
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t({ message: 'Offer', context: 'title' })}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the offer`} />
        )}
      </Page>
    );
  }
  return <Offer key={offerId} offer={data.offer} />;
}

function Offer({ offer }: { offer: ShownOffer }) {
  const { side, status, case: file } = offer;
  const [news, tell] = useNews();
  const other = side === 'GIVER' ? offer.toPartnerName : offer.fromPartnerName;
  const showsPlan = side === 'RECEIVER' && status === 'ACCEPTED' && offer.groups.includes('PLAN') && file !== null;
  return (
    <Page
      title={offer.purpose}
      lead={
        <span className={classes.facts}>
          <OfferKindText kind={offer.kind} service={offer.service} />
          <span>{side === 'GIVER' ? <Trans>to {other}</Trans> : <Trans>from {other}</Trans>}</span>
          <OfferStatusTag status={status} />
          <Link to="/offers" search={side === 'GIVER' ? { side: 'out' } : {}} className="no-print">
            <Trans>All offers</Trans>
          </Link>
        </span>
      }
      actions={<OfferActions offer={offer} onNews={tell} />}
    >
      <News news={news} className={classes.news} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <OfferState offer={offer} />
          <OfferPerson offer={offer} />
          <OfferRequest offer={offer} />
          {showsPlan && <SharedPlan caseId={file.id} />}
          <OfferNotes offer={offer} />
        </div>
        <div className={classes.column}>
          <OfferShows offer={offer} />
          <OfferHistory offer={offer} />
        </div>
      </div>
    </Page>
  );
}
