import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import classes from '../../shared/form/form.module.css';
import { disabilityLabels } from '../../shared/vocabulary/person-labels.ts';
import { optionsOf } from './options-of.ts';
import { usePersonForm } from './person-form.ts';

/** Kind of disability and what matters of the person's health. */
export function HealthFields() {
  const { t, i18n } = useLingui();
  const { field } = usePersonForm();
  return (
    <>
      <NativeSelect
        label={t`Disability`}
        className={classes.medium}
        data={[{ value: '', label: t`Not recorded` }, ...optionsOf(disabilityLabels, i18n)]}
        {...field('disability')}
      />
      <Textarea label={t`Health`} rows={3} {...field('health')} />
    </>
  );
}
