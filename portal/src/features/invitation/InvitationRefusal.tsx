import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EntranceForm } from '../../ui/entrance/Entrance.tsx';
import type { SheetFrame } from './InvitationAccepted.tsx';
import type { Invitation, InvitationProblem } from './invitation.ts';
import { SignInFirst } from './SignInFirst.tsx';
import { signOutHere } from './sign-out-here.ts';
import { useRefusalText } from './use-refusal-text.ts';

interface InvitationRefusalProps {
  readonly frame: SheetFrame;
  readonly problem: InvitationProblem;
  readonly invitation: Invitation | undefined;
  onRetry(): void;
}

/** Why the link does not open anything, and the way out. */
export function InvitationRefusal({ frame: Frame, problem, invitation, onRetry }: InvitationRefusalProps) {
  const { title, text } = useRefusalText(problem, invitation?.email);
  return (
    <Frame title={title}>
      {problem === 'sign-in-first' && invitation ? (
        <SignInFirst email={invitation.email} />
      ) : (
        <EntranceForm lead={text}>
          <WayOut problem={problem} onRetry={onRetry} />
        </EntranceForm>
      )}
    </Frame>
  );
}

function WayOut({ problem, onRetry }: { problem: InvitationProblem; onRetry: () => void }) {
  switch (problem) {
    case 'of-another':
      return <SignOutAndGoOn onDone={onRetry} />;
    case 'unreachable':
    case 'failed':
    case 'too-many-attempts':
      return (
        <Button fullWidth onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      );
    default:
      return (
        <Button fullWidth variant="default" renderRoot={(props) => <Link {...props} to="/sign-in" search={{}} />}>
          <Trans>To the sign-in page</Trans>
        </Button>
      );
  }
}

function SignOutAndGoOn({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const leave = () => {
    setState('leaving');
    signOutHere().then(onDone, () => setState('failed'));
  };
  return (
    <>
      <Button fullWidth loading={state === 'leaving'} onClick={leave}>
        <Trans>Sign out and go on</Trans>
      </Button>
      {state === 'failed' && (
        <p role="alert">{t`You are still signed in: the server could not be reached. Try again.`}</p>
      )}
      <Button fullWidth variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
        <Trans>Stay signed in, and go to the start page</Trans>
      </Button>
    </>
  );
}
