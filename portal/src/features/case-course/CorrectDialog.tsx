import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import { exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { exitReasonsByHand } from './closing.ts';
import { correctedFields, correctionStart } from './correction.ts';
import { correctCaseMutation } from './course-mutations.ts';

/** Puts right what was recorded wrongly of the case. */
export function CorrectDialog({ file, onClose }: DialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const municipalities = useMunicipalities(file.country.code);
  const [correct] = useMutation(correctCaseMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-correct.${file.id}`,
    start: correctionStart(file),
    async send(values, idempotencyKey) {
      const { id: caseId, version: expectedVersion } = file;
      const { reason } = values;
      const input = { ...correctedFields(values, file), caseId, reason, expectedVersion, idempotencyKey };
      const { data } = await correct({ variables: { input } });
      return data?.correctCase.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={form}
      title={t`Correct the case`}
      lead={t`For what was recorded wrongly. What stands here now is kept in the timeline.`}
      action={t`Save correction`}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Municipality`}
        data={[
          { value: '', label: t`Not recorded` },
          ...(municipalities.length > 0 ? municipalities : [file.municipality].filter((one) => one !== null)).map(
            ({ code, name }) => ({ value: code, label: name }),
          ),
        ]}
        {...form.field('municipalityCode')}
      />
      <NativeSelect
        label={t`Risk`}
        data={(['HIGH', 'MEDIUM', 'LOW'] as const).map((risk) => ({ value: risk, label: i18n._(riskLabels[risk]) }))}
        {...form.field('risk')}
      />
      <TextInput type="date" label={t`Opened on`} max={today()} {...form.field('openedOn')} />
      {file.status === 'CLOSED' && (
        <>
          <TextInput type="date" label={t`Closed on`} min={file.openedOn} max={today()} {...form.field('closedOn')} />
          <NativeSelect
            label={t`Reason for closing`}
            data={exitReasonsByHand.map((reason) => ({ value: reason, label: i18n._(exitReasonLabels[reason]) }))}
            {...form.field('exitReason')}
          />
        </>
      )}
      <Textarea label={t`Why is it corrected?`} rows={2} {...form.field('reason')} />
    </CourseDialog>
  );
}
