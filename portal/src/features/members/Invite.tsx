import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MadeInvitation } from './InvitationLink.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import type { ManagedPartner } from './use-managed-partners.ts';

interface InviteProps {
  readonly partner: ManagedPartner;
  readonly managers: number | undefined;
  onMade(made: MadeInvitation): void;
}

/** The way to invite somebody; an administrator has it where a partner has no manager. */
export function Invite({ partner, managers, onMade }: InviteProps) {
  const [isAsking, setAsking] = useState(false);
  if (!partner.isManaged && managers !== 0) return null;
  return (
    <>
      <Button
        size="xs"
        className="no-print"
        leftSection={<IconMailPlus size={15} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {partner.isManaged ? <Trans>Invite a member</Trans> : <Trans>Invite the first manager</Trans>}
      </Button>
      {isAsking && (
        <InviteDialog
          partner={partner}
          onClose={() => setAsking(false)}
          onMade={(made) => {
            setAsking(false);
            onMade(made);
          }}
        />
      )}
    </>
  );
}
