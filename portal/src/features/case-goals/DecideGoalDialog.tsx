import { useMutation } from '@apollo/client/react';
import type { GoalItem_GoalFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { goalOutcomeLabels } from '../../shared/vocabulary/casework-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { decideCaseGoalMutation } from './goal-mutations.ts';
import { goalOutcomes } from './goal-outcomes.ts';

/** Records what became of a goal. */
export function DecideGoalDialog({ goal, onClose }: { goal: GoalItem_GoalFragment; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [decide] = useMutation(decideCaseGoalMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `goal-decide.${goal.id}`,
    start: { outcome: '', decidedOn: today() },
    check: ({ outcome, decidedOn }) =>
      new Map([
        ...(outcome ? [] : [['outcome', t`Choose what became of it`] as const]),
        ...(decidedOn ? [] : [['decidedOn', t`Enter the day of the outcome`] as const]),
      ]),
    async send(values, idempotencyKey) {
      const outcome = goalOutcomes.find((known) => known === values.outcome);
      if (outcome === undefined) return [];
      const { decidedOn } = values;
      const input = { goalId: goal.id, outcome, decidedOn, expectedVersion: goal.version, idempotencyKey };
      const { data } = await decide({ variables: { input } });
      return data?.decideCaseGoal.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Record the outcome`}
      lead={goal.what}
      action={t`Save outcome`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Choices
        legend={t`What became of the goal?`}
        layout="inline"
        options={goalOutcomes.map((outcome) => ({ value: outcome, label: i18n._(goalOutcomeLabels[outcome]) }))}
        field={form.field('outcome')}
      />
      <TextInput type="date" label={t`On which day?`} min={goal.setOn} max={today()} {...form.field('decidedOn')} />
    </FormDialog>
  );
}
