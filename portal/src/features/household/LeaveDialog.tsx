import { useMutation } from '@apollo/client/react';
import type { LeavingReason } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { leavingReasonLabels } from '../../shared/vocabulary/household-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { Member } from './household.ts';
import { afterChange, removeHouseholdMemberMutation } from './household-mutations.ts';

const reasons = Object.keys(leavingReasonLabels) as LeavingReason[];

/** Says that somebody does not live in the household any more. */
export function LeaveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [remove] = useMutation(removeHouseholdMemberMutation, afterChange);
  const form = useRecordForm({
    userId: user.id,
    name: `household-leave.${member.id}`,
    start: { until: today(), leavingReason: '' },
    check({ until, leavingReason }) {
      const problems = new Map<string, string>();
      if (!until) problems.set('until', t`Enter the day`);
      if (!leavingReason) problems.set('leavingReason', t`Choose a reason`);
      return problems;
    },
    async send({ until, leavingReason }, idempotencyKey) {
      const input = {
        householdMemberId: member.id,
        expectedVersion: member.version,
        until,
        leavingReason: leavingReason as LeavingReason,
        idempotencyKey,
      };
      const { data } = await remove({ variables: { input } });
      return data?.removeHouseholdMember.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`${personName(member.person)} does not live here any more`}
      lead={t`That they lived here stays on record, and can be taken back.`}
      action={t`Save`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextInput type="date" label={t`Since when?`} max={today()} {...form.field('until')} />
      <Choices
        legend={t`Why?`}
        layout="inline"
        options={reasons.map((value) => ({ value, label: i18n._(leavingReasonLabels[value]) }))}
        field={form.field('leavingReason')}
      />
    </FormDialog>
  );
}
