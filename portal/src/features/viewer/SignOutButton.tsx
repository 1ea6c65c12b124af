import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../shared/session/session.ts';
import classes from './viewer.module.css';

/** Signs out; says so when the server could not be told, since the session would live on. */
export function SignOutButton() {
  const { t } = useLingui();
  const { signOut } = useSession();
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const leave = () => {
    setState('leaving');
    signOut().catch(() => setState('failed'));
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLogout size={15} aria-hidden="true" />}
        loading={state === 'leaving'}
        onClick={leave}
      >
        <Trans>Sign out</Trans>
      </Button>
      {state === 'failed' && (
        <p role="alert" className={classes.failed}>
          {t`You are still signed in: the server could not be reached. Try again before you leave this computer.`}
        </p>
      )}
    </>
  );
}
