import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { EntranceForm } from '../../ui/entrance/Entrance.tsx';
import type { AcceptProps } from './AcceptAsNew.tsx';
import { acceptInvitation, type Invitation } from './invitation.ts';
import type { SignedIn } from './signed-in.ts';

interface AcceptSignedInProps extends AcceptProps {
  readonly invitation: Invitation;
  readonly signedIn: SignedIn;
}

/** Whoever is signed in with the invited address accepts with one click. */
export function AcceptSignedIn({ token, invitation, signedIn, onAccepted, onRefused }: AcceptSignedInProps) {
  const [isSending, setSending] = useState(false);
  const accept = async () => {
    setSending(true);
    const answer = await acceptInvitation(token);
    if (answer.outcome === 'accepted') onAccepted();
    else onRefused(answer.outcome === 'refused' ? answer.problem : 'sign-in-first');
  };
  const email = signedIn.email ?? invitation.email;
  return (
    <EntranceForm lead={<Trans>You are signed in as {email}. The membership is added to this account.</Trans>}>
      <Button loading={isSending} fullWidth onClick={() => void accept()}>
        <Trans>Accept the invitation</Trans>
      </Button>
    </EntranceForm>
  );
}
