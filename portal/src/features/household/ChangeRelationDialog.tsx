import { useMutation } from '@apollo/client/react';
import type { HouseholdRelation } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { useViewer } from '../viewer/index.ts';
import type { Member } from './household.ts';
import { afterChange, correctHouseholdMemberMutation } from './household-mutations.ts';
import { RelationSelect } from './RelationSelect.tsx';

/** Corrects how somebody is related to the head, and since when they live there. */
export function ChangeRelationDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [correct] = useMutation(correctHouseholdMemberMutation, afterChange);
  const form = useRecordForm({
    userId: user.id,
    name: `household-correct.${member.id}`,
    start: { relation: member.relation as string, since: member.since },
    check({ relation, since }) {
      const problems = new Map<string, string>();
      if (!relation) problems.set('relation', t`Choose a relation`);
      if (!since) problems.set('since', t`Enter the day`);
      return problems;
    },
    async send({ relation, since }, idempotencyKey) {
      const input = {
        householdMemberId: member.id,
        expectedVersion: member.version,
        relation: relation as HouseholdRelation,
        since,
        idempotencyKey,
      };
      const { data } = await correct({ variables: { input } });
      return data?.correctHouseholdMember.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Correct: ${personName(member.person)}`}
      lead={t`What was recorded before is kept.`}
      action={t`Save the correction`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <RelationSelect field={form.field('relation')} />
      <TextInput type="date" label={t`Lives there since`} max={today()} {...form.field('since')} />
    </FormDialog>
  );
}
