import { useLingui } from '@lingui/react/macro';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import formClasses from '../../shared/form/form.module.css';
import { latestDue } from './offering-rules.ts';
import type { Offering } from './use-offering.ts';

/** What for, what the receiver has to know, and by when; in words that name nobody. */
export function RequestStep({ offering: { kind, facts, field, values } }: { offering: Offering }) {
  const { t } = useLingui();
  const { error, ...reportsNotes } = field('reportsNotes');
  const expiresOn = facts.basis?.expiresOn;
  return (
    <>
      <TextInput
        label={t`What for, in one line`}
        description={t`The receiver reads it first. Name nobody: neither the person nor relatives.`}
        autoComplete="off"
        {...field('purpose')}
      />
      <Textarea
        label={t`What does the receiver have to know to answer?`}
        description={t`The situation and what is needed, without names, addresses or numbers of documents.`}
        rows={5}
        {...field('summary')}
      />
      <div className={formClasses.pair}>
        <TextInput type="date" label={t`Answer by`} min={facts.today} max={latestDue(facts)} {...field('dueOn')} />
        {kind === 'REFERRAL' && (
          <TextInput
            type="date"
            label={t`Last day of the referral (optional)`}
            min={values.dueOn}
            {...(expiresOn && { max: expiresOn })}
            {...field('endsOn')}
          />
        )}
      </div>
      {kind === 'REFERRAL' && (
        <Checkbox
          classNames={{ body: formClasses.described }}
          label={t`We read the receiver’s notes on the referral`}
          description={t`Your notes on it are always for both. The receiver knows of this before accepting.`}
          error={error}
          {...reportsNotes}
        />
      )}
    </>
  );
}
