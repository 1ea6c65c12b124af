import type { BasisEvidence, BasisKind } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import classes from '../../shared/form/form.module.css';
import { MultipleChoices } from '../../shared/form/MultipleChoices.tsx';
import { today } from '../../shared/format/format.ts';
import {
  basisEvidenceLabels,
  basisKindLabels,
  basisPurposeLabels,
  guardianLabels,
  windowGroupLabels,
  windowGroupMeanings,
} from '../../shared/vocabulary/basis-labels.ts';
import { SELF } from './basis-form.ts';
import type { Recipient } from './RecordBasisForm.tsx';
import type { RecordBasisForm } from './use-record-basis.ts';

interface BasisFieldsProps {
  readonly form: RecordBasisForm;
  readonly recipients: readonly Recipient[];
}

const purposes = ['REFERRAL', 'TRANSFER', 'TRANSFER_REQUEST'] as const;
const guardians = ['PARENT', 'GUARDIAN', 'GUARDIANSHIP_AUTHORITY'] as const;
const groups = ['IDENTITY', 'SPECIAL_CATEGORY', 'PLAN', 'NOTES'] as const;

/** What is asked of a basis: for what, to whom, what, who agreed, how it can be shown, and until when. */
export function BasisFields({ form, recipients }: BasisFieldsProps) {
  const { t, i18n } = useLingui();
  const { who, kind } = form.values;
  const codes = <C extends string>(labels: Record<C, MessageDescriptor>) =>
    (Object.keys(labels) as C[]).map((value) => ({ value, label: i18n._(labels[value]) }));
  return (
    <div className={classes.fields}>
      <Choices
        legend={t`What is it for?`}
        layout="inline"
        options={purposes.map((value) => ({ value, label: i18n._(basisPurposeLabels[value]) }))}
        field={form.field('purpose')}
      />
      <NativeSelect
        label={t`To whom may something be shown?`}
        data={[
          { value: '', label: t`Choose an NGO` },
          ...recipients.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field('recipientId')}
      />
      <MultipleChoices
        legend={t`What may be shown?`}
        description={t`That there is a case is always shown. Choose only what the other NGO needs.`}
        options={groups.map((value) => ({
          value,
          label: i18n._(windowGroupLabels[value]),
          description: i18n._(windowGroupMeanings[value]),
        }))}
        field={form.field('groups')}
      />
      <NativeSelect
        label={t`On what does it rest?`}
        className={classes.medium}
        data={codes<BasisKind>(basisKindLabels)}
        {...form.field('kind')}
      />
      <Choices
        legend={t`Who agreed or acted?`}
        description={t`For somebody under 18 a parent, a guardian or the authority consents.`}
        layout="inline"
        options={[
          { value: SELF, label: t`The person themselves` },
          ...guardians.map((value) => ({ value, label: i18n._(guardianLabels[value]) })),
        ]}
        field={form.field('who')}
      />
      {who !== SELF && <TextInput label={t`Name of who acted`} {...form.field('guardianName')} />}
      <NativeSelect
        label={t`How can it be shown?`}
        className={classes.medium}
        data={[{ value: '', label: t`Choose the evidence` }, ...codes<BasisEvidence>(basisEvidenceLabels)]}
        {...form.field('evidence')}
      />
      <Textarea label={t`Where is it kept, or who witnessed? (optional)`} rows={2} {...form.field('evidenceNote')} />
      <div className={classes.pair}>
        <TextInput type="date" label={t`Holds from`} max={today()} {...form.field('givenOn')} />
        <TextInput
          type="date"
          label={kind === 'CONSENT' ? t`Last day, two years at most` : t`Last day (optional)`}
          min={today()}
          {...form.field('expiresOn')}
        />
      </div>
    </div>
  );
}
