import { useMutation } from '@apollo/client/react';
import type { TaskItem_TaskFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { reopenCaseTaskMutation } from './task-mutations.ts';

/** Takes back that a task was done or cancelled, with the reason. */
export function ReopenTaskDialog({ task, onClose }: { task: TaskItem_TaskFragment; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [reopen] = useMutation(reopenCaseTaskMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `task-reopen.${task.id}`,
    start: { reason: '' },
    async send({ reason }, idempotencyKey) {
      const input = { taskId: task.id, expectedVersion: task.version, idempotencyKey, reason };
      const { data } = await reopen({ variables: { input } });
      return data?.reopenCaseTask.errors ?? [];
    },
    onSaved: onClose,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  const { what } = task;
  const lead = task.repeats
    ? t`“${what}” is to be done again. The next one, which came of it, stays.`
    : t`“${what}” is to be done again. That it had ended is kept in the history of the task.`;
  return (
    <FormDialog
      title={t`To be done after all?`}
      lead={lead}
      action={t`Open the task again`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <Textarea label={t`Why is it to be done again?`} rows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
