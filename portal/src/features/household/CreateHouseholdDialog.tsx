import { useMutation } from '@apollo/client/react';
import type { HouseholdRelation } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { afterChange, createHouseholdMutation } from './household-mutations.ts';
import { RelationSelect } from './RelationSelect.tsx';

/** Records a household with this person as its first member. */
export function CreateHouseholdDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [create] = useMutation(createHouseholdMutation, afterChange);
  const form = useRecordForm({
    userId: user.id,
    name: `household-create.${personId}`,
    start: { relation: 'HEAD', since: '', label: '' },
    check: ({ relation }) => new Map(relation ? [] : [['relation', t`Choose a relation`]]),
    async send({ relation, since, label }, idempotencyKey) {
      const input = {
        personId,
        relation: relation as HouseholdRelation,
        ...(since && { since }),
        ...(label.trim() && { label: label.trim() }),
        idempotencyKey,
      };
      const { data } = await create({ variables: { input } });
      return data?.createHousehold.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Record a household`}
      lead={t`This person is its first member; the others are added after that.`}
      action={t`Save household`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <RelationSelect field={form.field('relation')} />
      <TextInput
        type="date"
        label={t`Lives there since`}
        description={t`Today where it is not known.`}
        max={today()}
        {...form.field('since')}
      />
      <TextInput
        label={t`What is it called?`}
        description={t`If there is a name for it, such as the street.`}
        {...form.field('label')}
      />
    </FormDialog>
  );
}
