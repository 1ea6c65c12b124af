import { useMutation } from '@apollo/client/react';
import type { TaskKind, TaskRepeat } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { daysAfter } from '../../shared/due/due.ts';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { taskMembers, type WalledCase } from '../../shared/member/task-members.ts';
import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { taskRepeatLabels } from '../../shared/vocabulary/casework-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { addCaseTaskMutation } from './task-mutations.ts';

interface AddTaskDialogProps {
  kind: TaskKind;
  file: WalledCase & { id: string; openedOn: string; partner: { id: string } };
  onClose: () => void;
}

const repeats = ['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const satisfies TaskRepeat[];

/** Adds a task, or a follow-up, which is filled in so far that it can be saved as it is. */
export function AddTaskDialog({ kind, file, onClose }: AddTaskDialogProps) {
  const { t, i18n } = useLingui();
  const { id: caseId, openedOn, partner } = file;
  const { user, memberships } = useViewer();
  const own = memberships.find((held) => held.partner.id === partner.id)?.id ?? '';
  const members = taskMembers(useCaseMembers(partner.id), file);
  const isFollowUp = kind === 'FOLLOW_UP';
  const [add] = useMutation(addCaseTaskMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `task-add.${kind}.${caseId}`,
    start: {
      what: isFollowUp ? t`See how the person is doing` : '',
      dueOn: daysAfter(today(), isFollowUp ? 28 : 7),
      assigneeId: own,
      repeats: '',
    },
    check: ({ dueOn }) => new Map(dueOn ? [] : [['dueOn', t`Enter the day by which it is to be done`]]),
    async send(values, idempotencyKey) {
      const { what, dueOn, assigneeId } = values;
      const repeat = repeats.find((known) => known === values.repeats);
      const input = {
        caseId,
        kind,
        what,
        dueOn,
        idempotencyKey,
        ...(assigneeId && { assigneeId }),
        ...(repeat && { repeats: repeat }),
      };
      const { data } = await add({ variables: { input } });
      return data?.addCaseTask.errors ?? [];
    },
    onSaved: onClose,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <FormDialog
      title={isFollowUp ? t`Add a follow-up` : t`Add a task`}
      lead={isFollowUp ? t`When one that repeats is done, the next one is there by itself.` : undefined}
      action={isFollowUp ? t`Save follow-up` : t`Save task`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <Textarea label={t`What is to be done?`} rows={2} {...form.field('what')} />
      <TextInput type="date" label={t`By when?`} min={openedOn} {...form.field('dueOn')} />
      {isFollowUp && (
        <NativeSelect
          label={t`How often?`}
          data={[
            { value: '', label: t`Once` },
            ...repeats.map((repeat) => ({ value: repeat, label: i18n._(taskRepeatLabels[repeat]) })),
          ]}
          {...form.field('repeats')}
        />
      )}
      <NativeSelect
        label={t`Who is to do it?`}
        data={
          members.length > 0
            ? members.map(({ id, displayName }) => ({ value: id, label: displayName }))
            : [{ value: own, label: user.name }]
        }
        {...form.field('assigneeId')}
      />
    </FormDialog>
  );
}
