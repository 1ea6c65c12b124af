import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { type CaseOffers_CaseFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowForwardUp, IconTransfer } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { AnswerDue, OfferKindText, OfferStatusTag } from '../offer-tags/index.ts';
import { caseRights, isSharedRecord, useViewer } from '../viewer/index.ts';
import classes from './case-offers.module.css';
import { caseOffersQuery } from './case-offers.query.ts';

const caseOffersFragment = graphql(`
  fragment CaseOffers_case on Case {
    id
    status
    restricted
    caseworker {
      id
    }
    partner {
      id
      kind
    }
    country {
      code
    }
  }
`);

/** To whom the case was referred or offered, and the ways to do it; of one's own NGO's cases only. */
export function CaseOffers({ from }: { from: { id: string } & FragmentType<CaseOffers_CaseFragment> }) {
  const viewer = useViewer();
  const { data } = useSuspenseFragment({ fragment: caseOffersFragment, from });
  if (!viewer.ability.can('read', 'Offer') || isSharedRecord(viewer, data)) return null;
  const { mayWork } = caseRights(viewer, data);
  const mayOffer = mayWork && data.status === 'OPEN' && viewer.ability.can('create', 'Offer');
  return <Offers caseId={data.id} mayOffer={mayOffer} />;
}

function Offers({ caseId, mayOffer }: { caseId: string; mayOffer: boolean }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(caseOffersQuery, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
  });
  const offers = data?.offers.nodes;
  return (
    <Panel title={t`Referrals and transfers`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading referrals and transfers`} rows={2} />}
      {offers?.length === 0 && (
        <p className={classes.none}>
          <Trans>Nothing of this case was offered to another NGO.</Trans>
        </p>
      )}
      {offers && offers.length > 0 && (
        <ul className={classes.list} aria-label={t`Referrals and transfers, the latest first`}>
          {offers.map((offer) => (
            <li key={offer.id}>
              <p className={classes.head}>
                <Link to="/offers/$offerId" params={{ offerId: offer.id }} className={classes.purpose}>
                  {offer.purpose}
                </Link>
                <OfferStatusTag status={offer.status} />
              </p>
              <p className={classes.quiet}>
                <OfferKindText kind={offer.kind} service={offer.service} /> · {offer.toPartnerName}
                {offer.status === 'IN_PROGRESS' && (
                  <>
                    {' '}
                    · <AnswerDue on={offer.dueOn} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayOffer && (
        <div className={`${classes.ways} no-print`}>
          <Way caseId={caseId} kind="referral" />
          <Way caseId={caseId} kind="transfer" />
        </div>
      )}
    </Panel>
  );
}

function Way({ caseId, kind }: { caseId: string; kind: 'referral' | 'transfer' }) {
  const Icon = kind === 'referral' ? IconArrowForwardUp : IconTransfer;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={14} aria-hidden="true" />}
      renderRoot={(props) => <Link {...props} to="/cases/$caseId/offer" params={{ caseId }} search={{ kind }} />}
    >
      {kind === 'referral' ? <Trans>Refer to a partner</Trans> : <Trans>Transfer to a partner</Trans>}
    </Button>
  );
}
