import { useLingui } from '@lingui/react/macro';
import { Choices } from '../../shared/form/Choices.tsx';
import { sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { usePersonForm } from './person-form.ts';

const sexes = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;

/** Sex, which may be not known. */
export function SexField() {
  const { t, i18n } = useLingui();
  const { field } = usePersonForm();
  const options = sexes.map((value) => ({ value, label: i18n._(sexLabels[value]) }));
  return <Choices legend={t`Sex`} options={options} layout="inline" field={field('sex')} />;
}
