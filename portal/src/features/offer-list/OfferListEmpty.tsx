import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import type { OfferSearch, OfferTab } from './offer-search.ts';

/** Why there is no offer here, and where offers come from. */
export function OfferListEmpty({ search: { side = 'in' }, tab }: { search: OfferSearch; tab: OfferTab }) {
  const { t } = useLingui();
  const titles: Record<OfferTab, string> = {
    waiting: side === 'in' ? t`Nothing waits for your answer` : t`Nothing waits for an answer of others`,
    accepted: t`Nothing is accepted at present`,
    ended: t`Nothing has ended yet`,
  };
  return (
    <EmptyState
      title={titles[tab]}
      action={
        <Link to="/cases">
          <Trans>To the caseload</Trans>
        </Link>
      }
    >
      {side === 'in' ? (
        <Trans>
          What other NGOs refer or transfer to yours arrives here: first what it is for, names once you accept.
        </Trans>
      ) : (
        <Trans>You refer a person, or transfer a case, on the page of the case.</Trans>
      )}
    </EmptyState>
  );
}
