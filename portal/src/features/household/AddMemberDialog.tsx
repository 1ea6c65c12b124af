import { useMutation } from '@apollo/client/react';
import type { HouseholdRelation } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import classes from './household.module.css';
import { addHouseholdMemberMutation, afterChange } from './household-mutations.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { RelationSelect } from './RelationSelect.tsx';

interface AddMemberDialogProps {
  readonly householdId: string;
  /** Who lives there already, and is not offered. */
  readonly members: readonly string[];
  readonly onClose: () => void;
}

/** Adds a person of the own partner to the household. */
export function AddMemberDialog({ householdId, members, onClose }: AddMemberDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [add] = useMutation(addHouseholdMemberMutation, afterChange);
  const form = useRecordForm({
    userId: user.id,
    name: `household-add.${householdId}`,
    start: { personId: '', relation: '', since: '' },
    check({ personId, relation }) {
      const problems = new Map<string, string>();
      if (!personId) problems.set('personId', t`Look for the person and choose them`);
      if (!relation) problems.set('relation', t`Choose a relation`);
      return problems;
    },
    async send({ personId, relation, since }, idempotencyKey) {
      const input = {
        householdId,
        personId,
        relation: relation as HouseholdRelation,
        ...(since && { since }),
        idempotencyKey,
      };
      const { data } = await add({ variables: { input } });
      return data?.addHouseholdMember.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Add a member`}
      action={t`Add to the household`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PersonPicker field={form.field('personId')} without={members} />
      <p className={classes.note}>
        <Trans>
          Not on record yet? <Link to="/persons/new">Record the person first</Link>.
        </Trans>
      </p>
      <RelationSelect field={form.field('relation')} />
      <TextInput
        type="date"
        label={t`Lives there since`}
        description={t`Today where it is not known.`}
        max={today()}
        {...form.field('since')}
      />
    </FormDialog>
  );
}
