import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import type { TransferRequestTab } from './transfer-request-search.ts';

/** Why there is no request here, and where requests come from. */
export function TransferRequestListEmpty({ side, tab }: { side: 'in' | 'out'; tab: TransferRequestTab }) {
  const { t } = useLingui();
  const titles: Record<TransferRequestTab, string> = {
    waiting: side === 'in' ? t`Nothing waits for your answer` : t`Nothing waits for an answer of others`,
    answered: t`No request was answered with an offer yet`,
    ended: t`Nothing has ended yet`,
  };
  return (
    <EmptyState
      title={titles[tab]}
      action={
        <Link to="/persons">
          <Trans>To the persons</Trans>
        </Link>
      }
    >
      {side === 'in' ? (
        <Trans>
          When somebody says at another NGO that yours knows them, its request arrives here. You answer by offering the
          transfer, or decline; a refusal does not say whether you know the person.
        </Trans>
      ) : (
        <Trans>
          When a person says that another NGO knows them, you ask for the transfer on the page of the person.
        </Trans>
      )}
    </EmptyState>
  );
}
