import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EntranceForm } from '../../ui/entrance/Entrance.tsx';

/** The invited address has an account: its holder signs in and comes back here. */
export function SignInFirst({ email }: { email: string }) {
  return (
    <EntranceForm lead={<Trans>There is an account for {email}. Sign in with it; you come back here to accept.</Trans>}>
      <Button
        fullWidth
        variant="filled"
        renderRoot={(props) => <Link {...props} to="/sign-in" search={{ returnTo: '/invitation' }} />}
      >
        <Trans>Sign in to accept</Trans>
      </Button>
    </EntranceForm>
  );
}
