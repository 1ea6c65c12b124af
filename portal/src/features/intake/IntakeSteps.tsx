import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import formClasses from '../../shared/form/form.module.css';
import { useFocusOfAddress } from '../../shared/form/use-focus-of-address.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Page } from '../../ui/page/Page.tsx';
import progress from '../../ui/page/progress.module.css';
import {
  BirthDateFields,
  FunctioningFields,
  GroupFields,
  NameFields,
  NationalIdFields,
  ReachFields,
  SexField,
} from '../person-form/index.ts';
import { BegunIntake } from './BegunIntake.tsx';
import { CheckStep } from './CheckStep.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import classes from './intake.module.css';
import { type IntakeStep, intakeSteps } from './intake-search.ts';
import { stepLeads, stepTitles } from './intake-titles.ts';
import { SearchStep } from './SearchStep.tsx';
import type { Intake } from './use-intake.ts';

interface IntakeStepsProps {
  readonly step: IntakeStep;
  readonly intake: Intake;
}

/** The page of one step. */
export function IntakeSteps({ step, intake }: IntakeStepsProps) {
  const { t, i18n } = useLingui();
  const number = intakeSteps.indexOf(step) + 1;
  const lead = stepLeads[step];
  useFocusOfAddress();
  return (
    <Page
      title={i18n._(stepTitles[step])}
      lead={
        <>
          {t`Recording a person, step ${number} of ${intakeSteps.length}.`} {lead && i18n._(lead)}
        </>
      }
    >
      <div className={classes.column} data-wide={step === 'search' || undefined}>
        <ol className={progress.progress} aria-hidden="true">
          {intakeSteps.map((one, place) => (
            <li key={one} data-done={place < number || undefined} />
          ))}
        </ol>
        <ErrorSummary problems={intake.problems} />
        {step === 'search' && <BegunIntake intake={intake} />}
        {step === 'search' && <SearchStep intake={intake} />}
        {step === 'check' && <CheckStep intake={intake} />}
        {step !== 'search' && step !== 'check' && (
          <StepForm step={step} intake={intake}>
            {step === 'who' && <WhoFields intake={intake} />}
            {step === 'reach' && <ReachFields />}
            {step === 'groups' && <GroupFields />}
            {step === 'functioning' && <FunctioningFields />}
          </StepForm>
        )}
      </div>
    </Page>
  );
}

function StepForm({ step, intake, children }: IntakeStepsProps & { children: ReactNode }) {
  const before = intakeSteps[intakeSteps.indexOf(step) - 1] ?? 'search';
  return (
    <form
      noValidate
      className={formClasses.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        intake.next(step);
      }}
    >
      <div className={formClasses.fields}>{children}</div>
      <div className={formClasses.actions}>
        <Button type="submit">
          <Trans>Continue</Trans>
        </Button>
        <Button variant="default" onClick={() => intake.go(before)}>
          <Trans>Back</Trans>
        </Button>
        <DiscardButton intake={intake} />
      </div>
    </form>
  );
}

function WhoFields({ intake: { places, field } }: { intake: Intake }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      {places.length > 1 && (
        <NativeSelect
          label={t`Partner and country`}
          className={formClasses.medium}
          data={places.map(({ id, partner, country }) => ({
            value: id,
            label: `${partner.shortName}, ${format.country(country.code)}`,
          }))}
          {...field('membershipId')}
        />
      )}
      <NameFields />
      <BirthDateFields />
      <SexField />
      <NationalIdFields />
    </>
  );
}
