import { useMutation } from '@apollo/client/react';
import type { TaskItem_TaskFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { cancelCaseTaskMutation } from './task-mutations.ts';

/** Asks before a task is cancelled. */
export function CancelTaskDialog({ task, onClose }: { task: TaskItem_TaskFragment; onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [cancel] = useMutation(cancelCaseTaskMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `task-cancel.${task.id}`,
    start: {},
    async send(_values, idempotencyKey) {
      const input = { taskId: task.id, expectedVersion: task.version, idempotencyKey };
      const { data } = await cancel({ variables: { input } });
      return data?.cancelCaseTask.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Cancel this task?`}
      lead={
        task.repeats
          ? t`“${task.what}” will be marked as cancelled and will not come again.`
          : t`“${task.what}” will be marked as cancelled. It stays in the list of what was done or cancelled.`
      }
      action={t`Cancel the task`}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}
