import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconClockOff, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { transitionEndingLabels, transitionStatusLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Note } from '../../ui/message/Note.tsx';
import type { ShownRequest } from './request-actions.ts';

/** What has to be known of the request before all else: what to do about it, or what came of it. */
export function RequestState({ request }: { request: ShownRequest }): ReactNode {
  const { i18n } = useLingui();
  const format = useFormat();
  const { status, side, endedBecause, fromPartnerName: asking, toPartnerName: asked } = request;
  const moment = request.answeredAt ?? request.endedAt;
  const on = moment ? format.date(dayOf(new Date(moment))) : '';
  if (status === 'IN_PROGRESS') return <Waiting request={request} />;
  if (status === 'ACCEPTED') return <Answered request={request} on={on} />;
  if (status === 'REJECTED') {
    return (
      <Note
        icon={<IconCircleX size={18} />}
        tone="neutral"
        title={
          <Trans>
            {asked} declined on {on}
          </Trans>
        }
      >
        {side === 'ASKING' && (
          <p>
            <Trans>A refusal says no more than that: not whether the person is known there.</Trans>
          </p>
        )}
      </Note>
    );
  }
  if (endedBecause !== null) {
    return (
      <Note icon={<IconClockOff size={18} />} tone="neutral" title={i18n._(transitionEndingLabels[endedBecause])} />
    );
  }
  if (status === 'REVOKED') {
    return (
      <Note
        icon={<IconArrowBackUp size={18} />}
        tone="neutral"
        title={
          <Trans>
            {asking} took it back on {on}
          </Trans>
        }
      />
    );
  }
  return <Note icon={<IconClockOff size={18} />} tone="neutral" title={<Trans>Nobody answered in time</Trans>} />;
}

function Waiting({ request: { side, toPartnerName: asked, fromPartnerName: asking } }: { request: ShownRequest }) {
  if (side === 'ASKING') {
    return (
      <Note icon={<IconHourglass size={18} />} title={<Trans>{asked} has not answered yet</Trans>}>
        <p>
          <Trans>It answers by offering the transfer, or declines without a word of whether it knows the person.</Trans>
        </p>
      </Note>
    );
  }
  return (
    <Note icon={<IconHourglass size={18} />} title={<Trans>{asking} asks you for the transfer of a case</Trans>}>
      <p>
        <Trans>
          If the person has an open case with you and agrees, offer the transfer. Otherwise decline: {asking} does not
          learn whether you know the person.
        </Trans>
      </p>
    </Note>
  );
}

/** What was offered in answer is where it goes on. */
function Answered({ request: { offer, toPartnerName: asked }, on }: { request: ShownRequest; on: string }) {
  const { i18n } = useLingui();
  return (
    <Note
      icon={<IconCircleCheck size={18} />}
      title={
        <Trans>
          {asked} offered the transfer on {on}
        </Trans>
      }
    >
      {offer ? (
        <p>
          <Link to="/offers/$offerId" params={{ offerId: offer.id }}>
            {offer.purpose}
          </Link>{' '}
          · {i18n._(transitionStatusLabels[offer.status])}
        </p>
      ) : (
        <p>
          <Trans>The offer is not shown to you.</Trans>
        </p>
      )}
    </Note>
  );
}
