import { useMutation } from '@apollo/client/react';
import type { TaskItem_TaskFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { taskMembers, type WalledCase } from '../../shared/member/task-members.ts';
import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { useViewer } from '../viewer/index.ts';
import { reassignCaseTaskMutation } from './task-mutations.ts';

interface ReassignTaskDialogProps {
  task: TaskItem_TaskFragment;
  file: WalledCase & { partner: { id: string } };
  onClose: () => void;
}

/** Gives a task to a colleague. */
export function ReassignTaskDialog({ task, file, onClose }: ReassignTaskDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const members = taskMembers(useCaseMembers(file.partner.id), file).filter(({ id }) => id !== task.assignee?.id);
  const [reassign] = useMutation(reassignCaseTaskMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `task-reassign.${task.id}`,
    start: { assigneeId: '' },
    check: ({ assigneeId }) => new Map(assigneeId ? [] : [['assigneeId', t`Choose who is to do it`]]),
    async send({ assigneeId }, idempotencyKey) {
      const input = { taskId: task.id, assigneeId, expectedVersion: task.version, idempotencyKey };
      const { data } = await reassign({ variables: { input } });
      return data?.reassignCaseTask.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Pass on the task`}
      lead={task.what}
      action={t`Pass on`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Who is to do it?`}
        data={[
          { value: '', label: t`Choose a colleague` },
          ...members.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        {...form.field('assigneeId')}
      />
    </FormDialog>
  );
}
