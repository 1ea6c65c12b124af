import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import formClasses from '../../shared/form/form.module.css';
import { latestAnswer } from './asking-rules.ts';
import type { Asking } from './use-asking.ts';

/** What the person said, in words that name nobody, and by when an answer is needed. */
export function MessageStep({ asking: { facts, field } }: { asking: Asking }) {
  const { t } = useLingui();
  return (
    <>
      <Textarea
        label={t`What did the person say, and why do they come to you?`}
        description={t`Name nobody here: the text stays to be read after the person is not shown any more.`}
        rows={5}
        {...field('message')}
      />
      <TextInput
        type="date"
        label={t`Answer by`}
        className={formClasses.medium}
        min={facts.today}
        max={latestAnswer(facts)}
        {...field('dueOn')}
      />
    </>
  );
}
