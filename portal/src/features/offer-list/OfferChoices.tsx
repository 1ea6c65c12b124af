import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import switches from '../../ui/list/switch.module.css';
import type { OfferSearch } from './offer-search.ts';

/** Which offers: those that one's own NGO got, or those that it made; of one kind, or of both. */
export function OfferChoices({ search: { side = 'in', kind, tab } }: { search: OfferSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t`Kind of offer`}
        value={kind ?? ''}
        data={[
          { value: '', label: t`Referrals and transfers` },
          { value: 'referral', label: t`Referrals only` },
          { value: 'transfer', label: t`Transfers only` },
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            to: '/offers',
            search: { side, tab, kind: value === 'referral' || value === 'transfer' ? value : undefined },
          })
        }
      />
      <nav aria-label={t`Received or sent`} className={switches.switch}>
        <Link to="/offers" search={{ kind }} aria-current={side === 'in' ? 'page' : undefined} activeProps={{}}>
          <Trans context="offers">Received</Trans>
        </Link>
        <Link
          to="/offers"
          search={{ kind, side: 'out' }}
          aria-current={side === 'out' ? 'page' : undefined}
          activeProps={{}}
        >
          <Trans context="offers">Sent</Trans>
        </Link>
      </nav>
    </>
  );
}
