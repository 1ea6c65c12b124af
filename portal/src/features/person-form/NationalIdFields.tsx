import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { FieldGroup } from '../../shared/form/FieldGroup.tsx';
import classes from '../../shared/form/form.module.css';
import { nationalIdKindLabels } from '../../shared/vocabulary/person-labels.ts';
import { usePersonForm } from './person-form.ts';

const kinds = ['JMBG', 'KOSOVO_PERSONAL_NUMBER', 'IDENTITY_CARD', 'PASSPORT', 'OTHER_DOCUMENT'] as const;

/** A national id: which document, and its number, which is never shown again. */
export function NationalIdFields({ description }: { description?: string }) {
  const { t, i18n } = useLingui();
  const { field, values, recordedNationalIdKind = '' } = usePersonForm();
  const isRecorded = recordedNationalIdKind !== '' && values.nationalIdKind === recordedNationalIdKind;
  return (
    <FieldGroup
      legend={t`National id`}
      description={
        description ??
        t`Only if the person has a document and wants to show it. Only a fingerprint of the number is kept, by which the person can be found again; the number itself is not.`
      }
    >
      <div className={classes.pair}>
        <NativeSelect
          label={t`Document`}
          data={[
            { value: '', label: t`None` },
            ...kinds.map((value) => ({ value, label: i18n._(nationalIdKindLabels[value]) })),
          ]}
          {...field('nationalIdKind')}
        />
        <TextInput
          label={isRecorded ? t`New number` : t`Number`}
          description={isRecorded ? t`Leave it empty to keep the one on record.` : undefined}
          autoComplete="off"
          spellCheck={false}
          {...field('nationalIdNumber')}
        />
      </div>
    </FieldGroup>
  );
}
