import { useMutation } from '@apollo/client/react';
import type { Risk } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { DialogProps } from './CaseActions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { setCaseRiskMutation } from './course-mutations.ts';

/** Judges the risk differently from now on. */
export function RiskDialog({ file, onClose }: DialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [setRisk] = useMutation(setCaseRiskMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `case-risk.${file.id}`,
    start: { risk: file.risk as string, reason: '' },
    async send({ risk, reason }, idempotencyKey) {
      const input = { caseId: file.id, risk: risk as Risk, reason, expectedVersion: file.version, idempotencyKey };
      const { data } = await setRisk({ variables: { input } });
      return data?.setCaseRisk.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <CourseDialog
      file={file}
      form={form}
      title={t`Change the risk`}
      lead={t`For what has changed. If the risk was recorded wrongly, correct it instead.`}
      action={t`Change risk`}
      onClose={onClose}
    >
      <Choices
        legend={t`How urgent is the case now?`}
        layout="inline"
        options={(['HIGH', 'MEDIUM', 'LOW'] as const).map((risk) => ({ value: risk, label: i18n._(riskLabels[risk]) }))}
        field={form.field('risk')}
      />
      <Textarea label={t`Why? (optional)`} rows={2} {...form.field('reason')} />
    </CourseDialog>
  );
}
