import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { EntranceForm } from '../../ui/entrance/Entrance.tsx';
import type { Invitation } from './invitation.ts';

export type SheetFrame = ComponentType<{ title: string; children: ReactNode }>;

/** That it is accepted, and what happens next. */
export function InvitationAccepted({ frame: Frame, invitation }: { frame: SheetFrame; invitation: Invitation }) {
  const { t } = useLingui();
  const { partner } = invitation;
  return (
    <Frame title={t`The invitation is accepted`}>
      <EntranceForm
        lead={
          <Trans>
            Now a manager of {partner} has to confirm you. Until then you can sign in, but you will see nothing of this
            partner.
          </Trans>
        }
      >
        <Button fullWidth variant="filled" renderRoot={(props) => <Link {...props} to="/" />}>
          <Trans>Go on</Trans>
        </Button>
      </EntranceForm>
    </Frame>
  );
}
