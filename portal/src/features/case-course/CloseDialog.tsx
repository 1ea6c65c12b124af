import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { exitReasonLabels } from '../../shared/vocabulary/case-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import classes from './case-course.module.css';
import { exitReasonsByHand, findExitReason } from './closing.ts';
import { closeCaseMutation } from './course-mutations.ts';

const openTasksQuery = graphql(`
  query OpenTasksOfCase($caseIds: [ID!]!) {
    caseTasks(first: 1, filter: { caseIds: $caseIds, open: true }) {
      totalCount
    }
  }
`);

/** Closes the case: why, on which day, and what becomes of its open tasks. */
export function CloseDialog({ file, onClose }: DialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const { data: open, refetch } = useQuery(openTasksQuery, {
    variables: { caseIds: [file.id] },
    fetchPolicy: 'network-only',
  });
  const count = open?.caseTasks.totalCount;
  const [close] = useMutation(closeCaseMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-close.${file.id}`,
    start: { exitReason: '', closedOn: today() },
    check: ({ exitReason, closedOn }) =>
      new Map([
        ...(exitReason ? [] : [['exitReason', t`Choose why the case ends`] as const]),
        ...(closedOn ? [] : [['closedOn', t`Enter the day on which the case ended`] as const]),
      ]),
    async send(values, idempotencyKey) {
      const exitReason = findExitReason(values.exitReason);
      if (exitReason === undefined) return [];
      const input = {
        caseId: file.id,
        exitReason,
        closedOn: values.closedOn,
        // Only what the sentence in the dialog has announced is cancelled.
        openTasks: count ? ('CANCEL' as const) : ('REFUSE' as const),
        expectedVersion: file.version,
        idempotencyKey,
      };
      const { data } = await close({ variables: { input } });
      const errors = data?.closeCase.errors ?? [];
      if (errors.some(({ code }) => code === 'OPEN_TASKS')) await refetch();
      return errors;
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={form}
      title={t`Close the case`}
      action={t`Close the case`}
      isGrave
      onClose={onClose}
    >
      <NativeSelect
        label={t`Why does the case end?`}
        data={[
          { value: '', label: t`Choose a reason` },
          ...exitReasonsByHand.map((reason) => ({ value: reason, label: i18n._(exitReasonLabels[reason]) })),
        ]}
        {...form.field('exitReason')}
      />
      <TextInput
        type="date"
        label={t`On which day did it end?`}
        min={file.statusSince}
        max={today()}
        {...form.field('closedOn')}
      />
      <p className={classes.outlook}>
        <IconInfoCircle size={17} aria-hidden="true" />
        <span>
          {count === undefined && <Trans>Counting the open tasks…</Trans>}
          {count === 0 && <Trans>The case has no open task. It can be reopened later, with a reason.</Trans>}
          {count !== undefined && count > 0 && (
            <>
              <Plural value={count} one="# open task will be cancelled." other="# open tasks will be cancelled." />{' '}
              <Trans>Follow-ups will not come again, even if the case is reopened.</Trans>
            </>
          )}
        </span>
      </p>
    </CourseDialog>
  );
}
