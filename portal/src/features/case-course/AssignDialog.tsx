import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { caseRights, useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { assignCaseMutation } from './course-mutations.ts';

/** Gives the case to a colleague or to nobody; a caseworker takes it. */
export function AssignDialog({ file, onClose }: DialogProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { mayManage, ownMembershipId } = caseRights(viewer, file);
  const members = useCaseMembers(file.partner.id);
  const [assign] = useMutation(assignCaseMutation);
  const start = { caseworkerId: (mayManage ? file.caseworker?.id : ownMembershipId) ?? '' };
  const form = useRecordForm({
    userId: viewer.user.id,
    name: `case-assign.${file.id}`,
    start,
    async send({ caseworkerId }, idempotencyKey) {
      const input = {
        caseId: file.id,
        caseworkerId: caseworkerId || null,
        expectedVersion: file.version,
        idempotencyKey,
      };
      const { data } = await assign({ variables: { input } });
      return data?.assignCase.errors ?? [];
    },
    onSaved: onClose,
  });
  const now = file.caseworker?.displayName;
  return (
    <CourseDialog
      file={file}
      form={form}
      title={mayManage ? t`Assign the case` : t`Take the case`}
      lead={now ? t`Now assigned to ${now}.` : t`Nobody is assigned now.`}
      action={mayManage ? t`Assign` : t`Take the case`}
      onClose={onClose}
    >
      {mayManage && (
        <NativeSelect
          label={t`Caseworker`}
          data={[
            { value: '', label: t`Nobody` },
            ...members.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          key={members.length}
          {...form.field('caseworkerId')}
        />
      )}
    </CourseDialog>
  );
}
