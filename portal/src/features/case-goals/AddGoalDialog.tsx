import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { useAddCaseGoal } from './goal-mutations.ts';

/** Sets a goal. */
export function AddGoalDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [add] = useAddCaseGoal(caseId);
  const form = useRecordForm({
    userId: user.id,
    name: `goal-add.${caseId}`,
    start: { what: '', dueOn: '' },
    check: ({ dueOn }) => new Map(dueOn ? [] : [['dueOn', t`Enter the day by which it is to be reached`]]),
    async send({ what, dueOn }, idempotencyKey) {
      const { data } = await add({ variables: { input: { caseId, what, dueOn, idempotencyKey } } });
      return data?.addCaseGoal.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Add a goal`}
      action={t`Save goal`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Textarea
        label={t`What is to be reached?`}
        description={t`In the person’s own words, so that both can tell later whether it was.`}
        rows={3}
        {...form.field('what')}
      />
      <TextInput type="date" label={t`By when?`} min={today()} {...form.field('dueOn')} />
    </FormDialog>
  );
}
