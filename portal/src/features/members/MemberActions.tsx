import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { PasswordLinkDialog, ResetFactorDialog } from '../account/index.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import type { ListedMember } from './MemberTable.tsx';
import { type MemberAction, memberActions } from './member-actions.ts';
import { ConfirmDialog, GrantDialog, RejectDialog } from './StepDialogs.tsx';
import type { ManagedPartner } from './use-managed-partners.ts';

const labels: Record<MemberAction, MessageDescriptor> = {
  confirm: msg({ message: 'Confirm', context: 'a member' }),
  grant: msg({ message: 'Confirm', context: 'a member' }),
  reject: msg({ message: 'Reject', context: 'a member' }),
  password: msg({ message: 'New password', context: 'a member' }),
  factor: msg({ message: 'Reset second factor', context: 'a member' }),
  deactivate: msg({ message: 'Deactivate', context: 'a member' }),
};

export interface MemberDialogProps {
  readonly partner: ManagedPartner;
  readonly member: ListedMember;
  onClose(): void;
  /** Told what was done, to be read out. */
  onDone(news: string): void;
}

const dialogs: Record<MemberAction, (props: MemberDialogProps) => ReactNode> = {
  confirm: ConfirmDialog,
  grant: GrantDialog,
  reject: RejectDialog,
  password: ({ member, onClose }) => (
    <PasswordLinkDialog membershipId={member.id} name={member.displayName} onClose={onClose} />
  ),
  factor: ({ member, ...told }) => <ResetFactorDialog membershipId={member.id} name={member.displayName} {...told} />,
  deactivate: DeactivateDialog,
};

interface MemberActionsProps {
  readonly partner: ManagedPartner;
  readonly member: ListedMember;
  readonly managers: number | undefined;
  /** Where the viewer may renew how the member signs in: whether there is a second factor. */
  readonly hasSecondFactor: boolean | undefined;
  onDone(news: string): void;
}

/** What can be done about a member: each asks before it is done. */
export function MemberActions({ partner, member, managers, hasSecondFactor, onDone }: MemberActionsProps) {
  const { i18n } = useLingui();
  const [asking, setAsking] = useState<MemberAction>();
  const Dialog = asking && dialogs[asking];
  const close = () => setAsking(undefined);
  return (
    <>
      {memberActions(member, { isManaged: partner.isManaged, managers, hasSecondFactor }).map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant={action === 'confirm' || action === 'grant' ? 'filled' : 'default'}
          aria-label={`${i18n._(labels[action])}: ${member.displayName}`}
          onClick={() => setAsking(action)}
        >
          {i18n._(labels[action])}
        </Button>
      ))}
      {Dialog && (
        <Dialog
          partner={partner}
          member={member}
          onClose={close}
          onDone={(news) => {
            close();
            onDone(news);
          }}
        />
      )}
    </>
  );
}
