import { useMutation } from '@apollo/client/react';
import type { GoalItem_GoalFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { goalOutcomeLabels } from '../../shared/vocabulary/casework-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { correctCaseGoalMutation } from './goal-mutations.ts';
import { goalOutcomes } from './goal-outcomes.ts';

/** Puts right what was recorded wrongly of a goal. */
export function CorrectGoalDialog({ goal, onClose }: { goal: GoalItem_GoalFragment; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [correct] = useMutation(correctCaseGoalMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `goal-correct.${goal.id}`,
    start: {
      what: goal.what,
      dueOn: goal.dueOn,
      outcome: goal.outcome ?? '',
      decidedOn: goal.decidedOn ?? '',
      reason: '',
    },
    async send(values, idempotencyKey) {
      const outcome = goalOutcomes.find((known) => known === values.outcome && known !== goal.outcome);
      const input = {
        goalId: goal.id,
        expectedVersion: goal.version,
        idempotencyKey,
        reason: values.reason,
        ...(values.what !== goal.what && { what: values.what }),
        ...(values.dueOn && values.dueOn !== goal.dueOn && { dueOn: values.dueOn }),
        ...(outcome && { outcome }),
        ...(values.decidedOn && values.decidedOn !== goal.decidedOn && { decidedOn: values.decidedOn }),
      };
      const { data } = await correct({ variables: { input } });
      return data?.correctCaseGoal.errors ?? [];
    },
    onSaved: onClose,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <FormDialog
      title={t`Correct the goal`}
      lead={t`What stands here now is kept in the history of the goal.`}
      action={t`Save correction`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <Textarea label={t`What is to be reached?`} rows={2} {...form.field('what')} />
      <TextInput type="date" label={t`By when?`} min={goal.setOn} {...form.field('dueOn')} />
      {goal.outcome && (
        <>
          <NativeSelect
            label={t`What became of the goal?`}
            data={goalOutcomes.map((outcome) => ({ value: outcome, label: i18n._(goalOutcomeLabels[outcome]) }))}
            {...form.field('outcome')}
          />
          <TextInput type="date" label={t`On which day?`} min={goal.setOn} max={today()} {...form.field('decidedOn')} />
        </>
      )}
      <Textarea label={t`Why is it corrected?`} rows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
