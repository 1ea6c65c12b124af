import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { setCaseRestrictedMutation } from './course-mutations.ts';

/** Puts up or takes down the wall around a case. */
export function RestrictDialog({ file, onClose }: DialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [setRestricted] = useMutation(setCaseRestrictedMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-restrict.${file.id}`,
    start: { reason: '' },
    async send({ reason }, idempotencyKey) {
      const restricted = !file.restricted;
      const input = { caseId: file.id, restricted, reason, expectedVersion: file.version, idempotencyKey };
      const { data } = await setRestricted({ variables: { input } });
      return data?.setCaseRestricted.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={form}
      title={file.restricted ? t`Lift the restriction` : t`Restrict the case`}
      lead={
        file.restricted
          ? t`Every caseworker of the partner will see the case with its notes, goals and tasks again.`
          : t`Only its caseworker and the managers of the partner will see the case with its notes, goals and tasks. For relatives of staff, and where there is violence. Open tasks of others pass to its caseworker, or to you where there is none.`
      }
      action={file.restricted ? t`Lift the restriction` : t`Restrict`}
      onClose={onClose}
    >
      <Textarea label={t`Why? (optional)`} rows={2} {...form.field('reason')} />
    </CourseDialog>
  );
}
