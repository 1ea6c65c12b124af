import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import type { MadeInvitation } from './InvitationLink.tsx';
import type { ListedInvitation } from './InvitationTable.tsx';
import { revokeInvitationMutation } from './member-mutations.ts';
import { findInvitableRole } from './partner-roles.ts';
import { useInvite } from './use-invite.ts';
import type { ManagedPartner } from './use-managed-partners.ts';

interface WithdrawDialogProps {
  readonly invitation: ListedInvitation;
  onClose(): void;
  onDone(news: string): void;
}

/** Takes an invitation back: its link opens nothing any more. */
export function WithdrawDialog({ invitation, onClose, onDone }: WithdrawDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [revoke] = useMutation(revokeInvitationMutation);
  const { id: invitationId, version: expectedVersion, email } = invitation;
  const form = useRecordForm({
    userId: user.id,
    name: `invitation-withdraw.${invitationId}`,
    start: {},
    async send(_values, idempotencyKey) {
      const { data } = await revoke({ variables: { input: { invitationId, expectedVersion, idempotencyKey } } });
      return data?.revokeInvitation.errors ?? [];
    },
    onSaved: () => onDone(t`The invitation for ${email} is withdrawn.`),
  });
  return (
    <FormDialog
      title={t`Withdraw the invitation?`}
      lead={t`The link that ${email} has will open nothing any more.`}
      action={t({ message: 'Withdraw', context: 'invitation' })}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}

interface RemakeDialogProps {
  readonly partner: ManagedPartner;
  readonly invitation: ListedInvitation;
  onClose(): void;
  onMade(made: MadeInvitation): void;
}

/** Withdraws an invitation and makes the same one anew, with a new link and seven new days. */
export function RemakeDialog({ partner, invitation, onClose, onMade }: RemakeDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [revoke] = useMutation(revokeInvitationMutation);
  const invite = useInvite(partner);
  const { id: invitationId, version: expectedVersion, email, locale } = invitation;
  const form = useRecordForm({
    userId: user.id,
    name: `invitation-remake.${invitationId}`,
    start: {},
    async send(_values, key) {
      const role = findInvitableRole(invitation.role);
      if (!role) return [];
      const withdrawing = { invitationId, expectedVersion, idempotencyKey: `${key}.withdraw` };
      const { data } = await revoke({ variables: { input: withdrawing } });
      const errors = data?.revokeInvitation.errors ?? [];
      if (errors.length > 0) return errors;
      const place = { countryCode: invitation.country.code, programmeCode: invitation.programme.code };
      const answer = await invite({ email, role, locale, ...place }, `${key}.invite`);
      if (answer.made) onMade(answer.made);
      return answer.errors;
    },
  });
  return (
    <FormDialog
      title={t`Make the invitation anew?`}
      lead={t`${email} gets a new link, valid for seven days. The old link will open nothing any more.`}
      action={t`Make anew`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}
