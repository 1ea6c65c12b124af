import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { type OfferAction, offerActions, type ShownOffer } from './offer-actions.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import type { StepProps } from './use-offer-step.ts';

const dialogs: Record<OfferAction, (props: StepProps) => ReactNode> = {
  accept: AcceptDialog,
  decline: DeclineDialog,
  finish: FinishDialog,
  revoke: RevokeDialog,
};

const labels: Record<OfferAction, MessageDescriptor> = {
  accept: msg({ message: 'Accept', context: 'an offer' }),
  decline: msg({ message: 'Decline', context: 'an offer' }),
  finish: msg`Finish the referral`,
  revoke: msg`Take it back`,
};

interface OfferActionsProps {
  readonly offer: ShownOffer;
  /** Told what came of a step, to be read out. */
  onNews(text: string): void;
}

/** What the viewer's side can do with the offer as it stands. */
export function OfferActions({ offer, onNews }: OfferActionsProps) {
  const { t, i18n } = useLingui();
  const { ability } = useViewer();
  const [asking, setAsking] = useState<OfferAction>();
  const actions = ability.can('update', 'Offer') ? offerActions(offer, today()) : [];
  const Dialog = asking && dialogs[asking];
  if (actions.length === 0 && !Dialog) return null;
  const labelOf = (action: OfferAction) =>
    action === 'revoke' && offer.status === 'ACCEPTED' ? t`End the referral` : i18n._(labels[action]);
  const { fromPartnerName: giver, toPartnerName: receiver } = offer;
  const news: Record<OfferAction, string> = {
    accept: t`Accepted. ${giver} is told.`,
    decline: t`Declined. ${giver} is told.`,
    finish: t`Finished. ${giver} is told.`,
    revoke: t`Done. ${receiver} is told.`,
  };
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action}
          variant={action === 'accept' || action === 'finish' ? 'filled' : 'default'}
          onClick={() => setAsking(action)}
        >
          {labelOf(action)}
        </Button>
      ))}
      {Dialog && <Dialog offer={offer} onClose={() => setAsking(undefined)} onDone={() => onNews(news[asking])} />}
    </>
  );
}
