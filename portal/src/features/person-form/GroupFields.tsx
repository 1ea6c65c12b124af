import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import classes from '../../shared/form/form.module.css';
import { MultipleChoices } from '../../shared/form/MultipleChoices.tsx';
import { ethnicityLabels, targetGroupLabels, vulnerabilityLabels } from '../../shared/vocabulary/person-labels.ts';
import { optionsOf } from './options-of.ts';
import { usePersonForm } from './person-form.ts';

/** Target groups, vulnerabilities and ethnicity: sensitive, so nothing of it has to be answered. */
export function GroupFields() {
  const { t, i18n } = useLingui();
  const { field } = usePersonForm();
  return (
    <>
      <MultipleChoices
        legend={t`Target groups`}
        options={optionsOf(targetGroupLabels, i18n)}
        field={field('targetGroups')}
      />
      <MultipleChoices
        legend={t`Vulnerabilities`}
        description={t`What makes help urgent or a risk greater. Choose what the person has told you or agreed to.`}
        options={optionsOf(vulnerabilityLabels, i18n)}
        field={field('vulnerabilities')}
      />
      <NativeSelect
        label={t`Ethnicity`}
        description={t`As the person states it. Never guess it.`}
        className={classes.medium}
        data={[{ value: '', label: t`Not asked` }, ...optionsOf(ethnicityLabels, i18n)]}
        {...field('ethnicity')}
      />
    </>
  );
}
