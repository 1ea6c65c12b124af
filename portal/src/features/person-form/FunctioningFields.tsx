import { useLingui } from '@lingui/react/macro';
import { Choices } from '../../shared/form/Choices.tsx';
import { difficultyLabels } from '../../shared/vocabulary/person-labels.ts';
import { optionsOf } from './options-of.ts';
import { usePersonForm } from './person-form.ts';
import { functioningTexts } from './question-labels.ts';
import { functioningQuestions } from './questions.ts';

/** The Washington Group short set, in its own wording and order; each question may be skipped. */
export function FunctioningFields() {
  const { t, i18n } = useLingui();
  const { field } = usePersonForm();
  const options = [...optionsOf(difficultyLabels, i18n), { value: '', label: t`Not asked or not answered` }];
  return functioningQuestions.map((question) => (
    <Choices
      key={question}
      legend={i18n._(functioningTexts[question])}
      options={options}
      layout="even"
      field={field(question)}
    />
  ));
}
