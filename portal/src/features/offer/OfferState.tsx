import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleX, IconClockOff, IconShieldOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayOf, today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { offerOutcomeLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Note } from '../../ui/message/Note.tsx';
import { isAnswerable, type ShownOffer } from './offer-actions.ts';

/** How the offer stands where that is more than waiting: what became of it, when, why, and what is next. */
export function OfferState({ offer }: { offer: ShownOffer }) {
  const format = useFormat();
  const [last] = offer.events;
  const on = format.date(dayOf(new Date(last?.recordedAt ?? offer.createdAt)));
  const reason = last?.reason;
  switch (offer.status) {
    case 'IN_PROGRESS':
      return isAnswerable(offer, today()) ? null : (
        <Note icon={<IconClockOff size={18} />} tone="neutral" title={<Trans>It is too late for an answer</Trans>}>
          <p>
            <Trans>An answer was due by {format.date(offer.dueOn)}. It can be offered anew.</Trans>
          </p>
        </Note>
      );
    case 'ACCEPTED':
      return <Accepted offer={offer} on={on} />;
    case 'REJECTED':
      return (
        <Note
          icon={<IconCircleX size={18} />}
          tone="neutral"
          title={
            <Trans>
              {offer.toPartnerName} declined on {on}
            </Trans>
          }
        >
          {reason && <p>{reason}</p>}
        </Note>
      );
    case 'DONE':
      return <Done offer={offer} on={on} reason={reason} />;
    default:
      return <Over offer={offer} on={on} reason={reason} />;
  }
}

function Accepted({ offer, on }: { offer: ShownOffer; on: string }) {
  const { toPartnerName: receiver, newCase } = offer;
  if (offer.kind === 'REFERRAL') {
    return (
      <Note
        icon={<IconCircleCheck size={18} />}
        title={
          <Trans>
            {receiver} accepted on {on}
          </Trans>
        }
      />
    );
  }
  return (
    <Note
      icon={<IconCircleCheck size={18} />}
      title={
        <Trans>
          Transferred to {receiver} on {on}
        </Trans>
      }
    >
      {newCase && (
        <p>
          <Trans>
            The case goes on at your NGO:{' '}
            <Link to="/cases/$caseId" params={{ caseId: newCase.id }}>
              {newCase.number}
            </Link>
          </Trans>
        </p>
      )}
    </Note>
  );
}

interface EndProps {
  readonly offer: ShownOffer;
  readonly on: string;
  readonly reason: string | null | undefined;
}

function Done({ offer, on, reason }: EndProps) {
  const { i18n } = useLingui();
  return (
    <Note
      icon={<IconCircleCheck size={18} />}
      tone="neutral"
      title={
        <Trans>
          {offer.toPartnerName} finished the referral on {on}
        </Trans>
      }
    >
      {offer.outcome && <p>{i18n._(offerOutcomeLabels[offer.outcome])}</p>}
      {reason && <p>{reason}</p>}
    </Note>
  );
}

/** Taken back, or ended by itself: who or what ended it. */
function Over({ offer, on, reason }: EndProps) {
  const giver = offer.fromPartnerName;
  const byItself: Record<NonNullable<ShownOffer['endedBecause']>, ReactNode> = {
    BASIS_WITHDRAWN: <Trans>The legal basis was withdrawn or ended on {on}</Trans>,
    BASIS_EXPIRED: <Trans>The legal basis has not held since {on}</Trans>,
    CASE_CLOSED: <Trans>The case was closed on {on} before an answer</Trans>,
    ERASED: <Trans>The person was erased on {on}</Trans>,
  };
  const wasAccepted = offer.answeredAt !== null;
  if (offer.endedBecause !== null) {
    return (
      <Note icon={<IconShieldOff size={18} />} tone="danger" title={byItself[offer.endedBecause]}>
        <p>
          {wasAccepted ? (
            <Trans>With it the referral ended, and all that was shown because of it.</Trans>
          ) : (
            <Trans>With it the offer ended. Nothing was shown.</Trans>
          )}
        </p>
      </Note>
    );
  }
  if (offer.status === 'REVOKED') {
    return (
      <Note
        icon={<IconCircleX size={18} />}
        tone="neutral"
        title={
          wasAccepted ? (
            <Trans>
              {giver} ended the referral on {on}
            </Trans>
          ) : (
            <Trans>
              {giver} took it back on {on}
            </Trans>
          )
        }
      >
        {reason && <p>{reason}</p>}
      </Note>
    );
  }
  return (
    <Note
      icon={<IconClockOff size={18} />}
      tone="neutral"
      title={
        wasAccepted ? <Trans>The time of the referral was over on {on}</Trans> : <Trans>Nobody answered in time</Trans>
      }
    />
  );
}
