import { useMutation } from '@apollo/client/react';
import type { TaskItem_TaskFragment, TaskRepeat } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { taskRepeatLabels } from '../../shared/vocabulary/casework-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { correctCaseTaskMutation } from './task-mutations.ts';

const repeats = ['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const satisfies TaskRepeat[];

/** Puts right what was recorded wrongly of a task. */
export function CorrectTaskDialog({ task, onClose }: { task: TaskItem_TaskFragment; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [correct] = useMutation(correctCaseTaskMutation);
  const isOpen = task.status === 'OPEN';
  const form = useRecordForm({
    userId: user.id,
    name: `task-correct.${task.id}`,
    start: {
      what: task.what,
      dueOn: task.dueOn,
      repeats: task.repeats ?? '',
      doneOn: task.status === 'DONE' ? (task.endedOn ?? '') : '',
      reason: '',
    },
    async send(values, idempotencyKey) {
      const repeat = repeats.find((known) => known === values.repeats) ?? null;
      const input = {
        taskId: task.id,
        expectedVersion: task.version,
        idempotencyKey,
        reason: values.reason,
        ...(values.what !== task.what && { what: values.what }),
        ...(values.dueOn && values.dueOn !== task.dueOn && { dueOn: values.dueOn }),
        ...(isOpen && repeat !== task.repeats && { repeats: repeat }),
        ...(values.doneOn && values.doneOn !== task.endedOn && { doneOn: values.doneOn }),
      };
      const { data } = await correct({ variables: { input } });
      return data?.correctCaseTask.errors ?? [];
    },
    onSaved: onClose,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <FormDialog
      title={t`Correct the task`}
      lead={t`What stands here now is kept in the history of the task.`}
      action={t`Save correction`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <Textarea label={t`What is to be done?`} rows={2} {...form.field('what')} />
      <TextInput type="date" label={t`By when?`} {...form.field('dueOn')} />
      {isOpen && task.kind === 'FOLLOW_UP' && (
        <NativeSelect
          label={t`How often?`}
          data={[
            { value: '', label: t`Once` },
            ...repeats.map((repeat) => ({ value: repeat, label: i18n._(taskRepeatLabels[repeat]) })),
          ]}
          {...form.field('repeats')}
        />
      )}
      {task.status === 'DONE' && (
        <TextInput type="date" label={t`On which day was it done?`} max={today()} {...form.field('doneOn')} />
      )}
      <Textarea label={t`Why is it corrected?`} rows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
