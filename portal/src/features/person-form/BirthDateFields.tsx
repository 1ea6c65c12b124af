import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { FieldGroup } from '../../shared/form/FieldGroup.tsx';
import classes from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { birthDatePrecisionLabels } from '../../shared/vocabulary/person-labels.ts';
import { partsOf } from './birth-date.ts';
import { usePersonForm } from './person-form.ts';

const precisions = ['DAY', 'MONTH', 'YEAR', 'ESTIMATED', 'UNKNOWN'] as const;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

interface BirthDateFieldsProps {
  /** Whether a date may be known in part only; a search needs all of it. */
  readonly withPrecision?: boolean;
  readonly description?: string | undefined;
}

/** A date of birth in its parts, as many as are known. */
export function BirthDateFields({ withPrecision = true, description }: BirthDateFieldsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { field, values } = usePersonForm();
  const parts = partsOf(withPrecision ? values.birthDatePrecision : 'DAY');
  const { error: dayError, ...day } = field('birthDay');
  const { error: monthError, ...month } = field('birthMonth');
  const { error: yearError, ...year } = field('birthYear');
  const error = (parts.day && dayError) || (parts.month && monthError) || (parts.year && yearError) || undefined;
  const number = { inputMode: 'numeric', autoComplete: 'off', error: error !== undefined } as const;
  return (
    <FieldGroup legend={t`Date of birth`} description={description} error={error}>
      {withPrecision && (
        <NativeSelect
          label={t`How much of it is known?`}
          className={classes.medium}
          data={precisions.map((value) => ({ value, label: i18n._(birthDatePrecisionLabels[value]) }))}
          {...field('birthDatePrecision')}
        />
      )}
      {parts.year && (
        <div className={classes.parts}>
          {parts.day && <TextInput label={t`Day`} maxLength={2} className={classes.two} {...number} {...day} />}
          {parts.month && (
            <NativeSelect
              label={t`Month`}
              error={error !== undefined}
              data={[
                { value: '', label: '' },
                ...months.map((value) => ({ value, label: format.monthName(Number(value)) })),
              ]}
              {...month}
            />
          )}
          <TextInput label={t`Year`} maxLength={4} className={classes.four} {...number} {...year} />
        </div>
      )}
    </FieldGroup>
  );
}
