import type { PersonToCorrectQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import formClasses from '../../shared/form/form.module.css';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import {
  BirthDateFields,
  FunctioningFields,
  GroupFields,
  HealthFields,
  NameFields,
  NationalIdFields,
  PersonFormContext,
  ReachFields,
  SexField,
} from '../person-form/index.ts';
import { ConflictChoices } from './ConflictChoices.tsx';
import type { CorrectionPart } from './correction-search.ts';
import { seenIn } from './correction-values.ts';
import { useCorrection } from './use-correction.ts';

interface CorrectionSheetProps {
  readonly person: PersonToCorrectQuery['person'];
  readonly part: CorrectionPart;
}

/** The form that corrects a record: its fields as they are, and why they are changed. */
export function CorrectionSheet({ person, part }: CorrectionSheetProps) {
  const { t } = useLingui();
  const correction = useCorrection(person, part);
  const { field, values, problems, failure, refusals = [], isConflict, isSending, submit, discard } = correction;
  const recordedNationalIdKind = seenIn(values).nationalIdKind;
  const countryCode = person.country.code;
  return (
    <Page
      title={part === 'identity' ? t`Correct identity and contact` : t`Correct special-category data`}
      lead={
        <Trans>
          {personName(person)} ({person.pseudonym}). What you change is kept with your name, the reason and what was
          there before.
        </Trans>
      }
    >
      <form noValidate className={formClasses.sheet} onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <ConflictChoices correction={correction} countryCode={countryCode} />
        <PersonFormContext value={{ field, values, countryCode, recordedNationalIdKind }}>
          <div className={formClasses.fields}>
            {part === 'identity' ? (
              <>
                <NameFields />
                <BirthDateFields />
                <SexField />
                <NationalIdFields />
                <ReachFields />
              </>
            ) : (
              <>
                <GroupFields />
                <HealthFields />
                <FunctioningFields />
              </>
            )}
          </div>
        </PersonFormContext>
        <div className={formClasses.fields}>
          <Textarea
            label={t`Why is it corrected?`}
            description={t`For example: seen in the identity card; misheard at the first talk.`}
            rows={2}
            {...field('reason')}
          />
        </div>
        {failure !== undefined && <ApiProblem error={failure} onRetry={() => submit()} />}
        {refusals.length > 0 && !isConflict && (
          <Problem title={t`This was not saved`}>
            {refusals.map((text) => (
              <span key={text} className={formClasses.refusal}>
                {text}
              </span>
            ))}
          </Problem>
        )}
        <div className={formClasses.actions}>
          <Button type="submit" loading={isSending}>
            <Trans>Save the correction</Trans>
          </Button>
          <Button variant="default" onClick={discard}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
