import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { reopenCaseMutation } from './course-mutations.ts';

/** Opens a closed case again. */
export function ReopenDialog({ file, onClose }: DialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [reopen] = useMutation(reopenCaseMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-reopen.${file.id}`,
    start: { reason: '', reopenedOn: today() },
    check: ({ reopenedOn }) => new Map(reopenedOn ? [] : [['reopenedOn', t`Enter the day of reopening`]]),
    async send({ reason, reopenedOn }, idempotencyKey) {
      const input = { caseId: file.id, reason, reopenedOn, expectedVersion: file.version, idempotencyKey };
      const { data } = await reopen({ variables: { input } });
      return data?.reopenCase.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={form}
      title={t`Reopen the case`}
      lead={t`The case will be open again with the same caseworker. Cancelled tasks stay cancelled; add what is to be done now.`}
      action={t`Reopen`}
      onClose={onClose}
    >
      <Textarea label={t`Why is it reopened?`} rows={2} {...form.field('reason')} />
      <TextInput
        type="date"
        label={t`From which day?`}
        min={file.statusSince}
        max={today()}
        {...form.field('reopenedOn')}
      />
    </CourseDialog>
  );
}
