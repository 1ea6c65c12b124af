import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import type { FormError } from '../../shared/form/form-error.ts';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { MemberDialogProps } from './MemberActions.tsx';
import { confirmMembershipMutation, grantFirstManagerMutation, rejectMembershipMutation } from './member-mutations.ts';

interface StepInput {
  readonly membershipId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

interface StepDialogProps extends MemberDialogProps {
  readonly name: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly action: string;
  readonly news: string;
  readonly isGrave?: boolean;
  send(input: StepInput): Promise<readonly FormError[]>;
}

/** A step of a membership, which says what will happen and asks once. */
function StepDialog({ member, name, news, send, onClose, onDone, ...texts }: StepDialogProps) {
  const { user } = useViewer();
  const form = useRecordForm({
    userId: user.id,
    name: `member-${name}.${member.id}`,
    start: {},
    send: (_values, idempotencyKey) =>
      send({ membershipId: member.id, expectedVersion: member.version, idempotencyKey }),
    onSaved: () => onDone(news),
  });
  return (
    <FormDialog
      title={texts.title}
      lead={texts.lead}
      action={texts.action}
      isGrave={texts.isGrave ?? false}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}

/** Confirms somebody who accepted an invitation. */
export function ConfirmDialog(props: MemberDialogProps) {
  const { t, i18n } = useLingui();
  const [confirm] = useMutation(confirmMembershipMutation);
  const { displayName: name, role } = props.member;
  const as = i18n._(roleLabels[role]);
  return (
    <StepDialog
      {...props}
      name="confirm"
      title={t`Confirm ${name}?`}
      lead={t`Make sure that it is really them: from then on ${name} works here (${as}) and sees what this role sees.`}
      action={t({ message: 'Confirm', context: 'a member' })}
      news={t`${name} is confirmed.`}
      send={async (input) => (await confirm({ variables: { input } })).data?.confirmMembership.errors ?? []}
    />
  );
}

/** Confirms a partner's first manager, as an administrator. */
export function GrantDialog(props: MemberDialogProps) {
  const { t } = useLingui();
  const [grant] = useMutation(grantFirstManagerMutation);
  const { displayName: name } = props.member;
  const partner = props.partner.name;
  return (
    <StepDialog
      {...props}
      name="grant"
      title={t`Confirm ${name}?`}
      lead={t`Make sure that it is really them: ${name} becomes the first manager of ${partner}, and invites and confirms everybody else there.`}
      action={t({ message: 'Confirm', context: 'a member' })}
      news={t`${name} is confirmed.`}
      send={async (input) => (await grant({ variables: { input } })).data?.grantFirstManager.errors ?? []}
    />
  );
}

/** Rejects somebody who accepted an invitation. */
export function RejectDialog(props: MemberDialogProps) {
  const { t } = useLingui();
  const [reject] = useMutation(rejectMembershipMutation);
  const { displayName: name } = props.member;
  return (
    <StepDialog
      {...props}
      name="reject"
      title={t`Reject ${name}?`}
      lead={t`${name} will see nothing of this partner. To change your mind, invite them anew.`}
      action={t({ message: 'Reject', context: 'a member' })}
      news={t`${name} is rejected.`}
      isGrave
      send={async (input) => (await reject({ variables: { input } })).data?.rejectMembership.errors ?? []}
    />
  );
}
