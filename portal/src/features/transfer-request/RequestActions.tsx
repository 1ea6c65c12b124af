import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../viewer/index.ts';
import { RequestStepDialog } from './RequestStepDialog.tsx';
import { requestActions, type ShownRequest } from './request-actions.ts';

interface RequestActionsProps {
  readonly request: ShownRequest;
  /** Told what came of a step, to be read out. */
  onNews(text: string): void;
}

/** What the viewer's side can do with the request as it stands. */
export function RequestActions({ request, onNews }: RequestActionsProps) {
  const { t } = useLingui();
  const { ability } = useViewer();
  const [asking, setAsking] = useState<'decline' | 'revoke'>();
  const actions = ability.can('update', 'TransferRequest') ? requestActions(request) : [];
  const news = {
    decline: t`Declined. ${request.fromPartnerName} is told.`,
    revoke: t`Done. ${request.toPartnerName} is told.`,
  };
  return (
    <>
      {actions.includes('answer') && ability.can('create', 'Offer') && (
        <Button
          variant="filled"
          renderRoot={(props) => (
            <Link {...props} to="/transfer-requests/$requestId/answer" params={{ requestId: request.id }} />
          )}
        >
          <Trans>Offer the transfer</Trans>
        </Button>
      )}
      {actions.includes('decline') && (
        <Button variant="default" onClick={() => setAsking('decline')}>
          <Trans context="a request">Decline</Trans>
        </Button>
      )}
      {actions.includes('revoke') && (
        <Button variant="default" onClick={() => setAsking('revoke')}>
          <Trans context="a request">Take it back</Trans>
        </Button>
      )}
      {asking && (
        <RequestStepDialog
          step={asking}
          request={request}
          onClose={() => setAsking(undefined)}
          onDone={() => onNews(news[asking])}
        />
      )}
    </>
  );
}
