import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { type CaseTransferNote_CaseFragment, graphql } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { IconTransfer } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Note } from '../../ui/message/Note.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { caseOffersQuery } from './case-offers.query.ts';

const caseTransferNoteFragment = graphql(`
  fragment CaseTransferNote_case on Case {
    id
    status
    hiddenFields
    partner {
      id
      kind
    }
    country {
      code
    }
    previousCase {
      id
      number
      partner {
        id
        name
      }
    }
  }
`);

/** Where a case came from or went to: to which NGO it was transferred, or which NGO's case it continues. */
export function CaseTransferNote({ from }: { from: { id: string } & FragmentType<CaseTransferNote_CaseFragment> }) {
  const viewer = useViewer();
  const { data } = useSuspenseFragment({ fragment: caseTransferNoteFragment, from });
  const mayReadOffers = viewer.ability.can('read', 'Offer') && !isSharedRecord(viewer, data);
  return (
    <>
      {data.status === 'TRANSFERRED' && mayReadOffers && <TransferredTo caseId={data.id} />}
      <Continues file={data} />
    </>
  );
}

function TransferredTo({ caseId }: { caseId: string }) {
  const format = useFormat();
  const { data } = useQuery(caseOffersQuery, { variables: { caseId }, fetchPolicy: 'cache-and-network' });
  const transfer = data?.offers.nodes.find(({ kind, status }) => kind === 'TRANSFER' && status === 'ACCEPTED');
  if (!transfer?.answeredAt) return null;
  const { toPartnerName: receiver, answeredAt } = transfer;
  return (
    <Note
      icon={<IconTransfer size={18} />}
      tone="neutral"
      title={
        <Trans>
          Transferred to {receiver} on {format.date(dayOf(new Date(answeredAt)))}
        </Trans>
      }
    >
      <p className="no-print">
        <Link to="/offers/$offerId" params={{ offerId: transfer.id }}>
          <Trans>To the transfer</Trans>
        </Link>
      </p>
    </Note>
  );
}

function Continues({ file }: { file: CaseTransferNote_CaseFragment }) {
  const { previousCase } = file;
  if (previousCase === null) {
    if (!file.hiddenFields.includes('previousCase')) return null;
    return (
      <Note
        icon={<IconTransfer size={18} />}
        tone="neutral"
        title={<Trans>Continues a case of another NGO, which is not shown any more</Trans>}
      />
    );
  }
  return (
    <Note icon={<IconTransfer size={18} />} title={<Trans>Continues the case of {previousCase.partner.name}</Trans>}>
      <p>
        <Trans>
          What happened before is in the old file:{' '}
          <Link to="/cases/$caseId" params={{ caseId: previousCase.id }}>
            {previousCase.number}
          </Link>
        </Trans>
      </p>
    </Note>
  );
}
