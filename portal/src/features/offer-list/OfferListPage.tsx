import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { OfferChoices } from './OfferChoices.tsx';
import { OfferListEmpty } from './OfferListEmpty.tsx';
import { OfferRow } from './OfferRow.tsx';
import { OfferTabs } from './OfferTabs.tsx';
import classes from './offer-list.module.css';
import { pageSize, useOfferList } from './use-offer-list.ts';

const route = getRouteApi('/shell/offers');

/** What other NGOs offer, and what is offered to them: referrals and transfers. */
export function OfferListPage() {
  const { ability } = useViewer();
  return ability.can('read', 'Offer') ? <Offers /> : <NotFound />;
}

function Offers() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { after: _after, page: _page, ...start } = search;
  const tab = search.tab ?? 'waiting';
  const { offers, error, isStale, countOf, refetch } = useOfferList(search, tab);
  return (
    <Page
      title={t`Offers`}
      lead={
        search.side === 'out'
          ? t`What your NGO refers and transfers to others.`
          : t`What other NGOs refer and transfer to yours.`
      }
      actions={<OfferChoices search={search} />}
    >
      <OfferTabs search={search} current={tab} countOf={countOf} />
      <div className={`${sheet.sheet} ${classes.sheet}`} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={refetch} />}
        {!offers && !error && <RowsSkeleton label={t`Loading offers`} rows={6} />}
        {offers && offers.nodes.length > 0 && (
          <ul className={classes.list} aria-label={t`Offers`}>
            {offers.nodes.map((offer) => (
              <OfferRow key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
        {offers?.nodes.length === 0 && <OfferListEmpty search={search} tab={tab} />}
      </div>
      {offers && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={offers}
          total={countOf(tab)}
          linkTo={(place) => ({ to: '/offers', search: { ...start, ...place } })}
        />
      )}
    </Page>
  );
}
