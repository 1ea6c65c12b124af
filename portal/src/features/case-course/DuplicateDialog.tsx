import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import classes from './case-course.module.css';
import { markCaseDuplicateMutation } from './course-mutations.ts';

const otherCasesQuery = graphql(`
  query OtherCasesOfPerson($caseId: ID!, $caseIds: [ID!]!) {
    case(id: $caseId) {
      id
      person {
        id
        cases {
          id
          number
          status
          openedOn
          programme {
            code
          }
        }
      }
    }
    caseTasks(first: 1, filter: { caseIds: $caseIds, open: true }) {
      totalCount
    }
  }
`);

/** Ends a case that the person has twice; the one that is kept is chosen from the person's others. */
export function DuplicateDialog({ file, onClose }: DialogProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { user } = useViewer();
  const { data, error, refetch } = useQuery(otherCasesQuery, {
    variables: { caseId: file.id, caseIds: [file.id] },
    fetchPolicy: 'network-only',
  });
  const others = data?.case.person.cases.filter(({ id, status }) => id !== file.id && status !== 'DUPLICATE');
  const tasks = data?.caseTasks.totalCount;
  const [mark] = useMutation(markCaseDuplicateMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-duplicate.${file.id}`,
    start: { keptCaseId: '', reason: '' },
    check: ({ keptCaseId }) => new Map(!keptCaseId ? [['keptCaseId', t`Choose the case that is kept`]] : []),
    async send({ keptCaseId, reason }, idempotencyKey) {
      const input = {
        caseId: file.id,
        keptCaseId,
        // Only what the sentence in the dialog has announced is cancelled.
        openTasks: tasks ? ('CANCEL' as const) : ('REFUSE' as const),
        expectedVersion: file.version,
        idempotencyKey,
        ...(reason.trim() && { reason }),
      };
      const answer = await mark({ variables: { input } });
      const errors = answer.data?.markCaseDuplicate.errors ?? [];
      if (errors.some(({ code }) => code === 'OPEN_TASKS')) await refetch();
      return errors;
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={{
        ...form,
        failure: form.failure ?? error,
        isSending: form.isSending || (data ?? error) === undefined,
        submit(event) {
          if (data) return form.submit(event);
          event?.preventDefault();
          void refetch().catch(() => undefined);
        },
      }}
      title={t`Mark the case as a duplicate`}
      lead={t`For a person who has the same case twice. What was written here stays here.`}
      action={t`Mark as duplicate`}
      isGrave
      onClose={onClose}
    >
      {others?.length === 0 && (
        <p className={classes.outlook}>
          <IconInfoCircle size={17} aria-hidden="true" />
          <span>
            <Trans>This person has no other case, so this one cannot be a duplicate.</Trans>
          </span>
        </p>
      )}
      {others && others.length > 0 && (
        <>
          <NativeSelect
            label={t`Which case is kept?`}
            data={[
              { value: '', label: t`Choose a case` },
              ...others.map(({ id, number, status, openedOn, programme }) => ({
                value: id,
                label: [number, programme.code, format.date(openedOn), i18n._(caseStatusLabels[status])].join(' · '),
              })),
            ]}
            {...form.field('keptCaseId')}
          />
          <Textarea label={t`Why? (optional)`} rows={2} {...form.field('reason')} />
          <p className={classes.outlook}>
            <IconInfoCircle size={17} aria-hidden="true" />
            <span>
              {tasks ? (
                <Plural value={tasks} one="# open task will be cancelled." other="# open tasks will be cancelled." />
              ) : (
                <Trans>The case has no open task. It can be reopened later, with a reason.</Trans>
              )}
            </span>
          </p>
        </>
      )}
    </CourseDialog>
  );
}
