import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import formClasses from '../../shared/form/form.module.css';
import { useFocusOfAddress } from '../../shared/form/use-focus-of-address.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Page } from '../../ui/page/Page.tsx';
import progress from '../../ui/page/progress.module.css';
import { BasisStep } from './BasisStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { type OfferingStep, offeringSteps } from './offering-search.ts';
import { offeringTitles, stepTitles } from './offering-titles.ts';
import { ReceiverStep } from './ReceiverStep.tsx';
import { RequestStep } from './RequestStep.tsx';
import { SharedStep } from './SharedStep.tsx';
import type { Offering } from './use-offering.ts';

interface OfferingStepsProps {
  readonly step: OfferingStep;
  readonly offering: Offering;
}

/** The page of one step. */
export function OfferingSteps({ step, offering }: OfferingStepsProps) {
  const { t, i18n } = useLingui();
  const number = offeringSteps.indexOf(step) + 1;
  const what = i18n._(offeringTitles[offering.kind]);
  const name = personName(offering.file.person);
  useFocusOfAddress();
  return (
    <Page
      title={i18n._(stepTitles[step])}
      lead={t`${what}: ${name}, ${offering.file.number}. Step ${number} of ${offeringSteps.length}.`}
    >
      <div className={formClasses.sheet}>
        <ol className={progress.progress} aria-hidden="true">
          {offeringSteps.map((one, place) => (
            <li key={one} data-done={place < number || undefined} />
          ))}
        </ol>
        <ErrorSummary problems={offering.problems} />
        {step === 'check' ? (
          <CheckStep offering={offering} />
        ) : (
          <StepForm step={step} offering={offering}>
            {step === 'receiver' && <ReceiverStep offering={offering} />}
            {step === 'basis' && <BasisStep offering={offering} />}
            {step === 'shared' && <SharedStep offering={offering} />}
            {step === 'request' && <RequestStep offering={offering} />}
          </StepForm>
        )}
      </div>
    </Page>
  );
}

function StepForm({ step, offering, children }: OfferingStepsProps & { children: ReactNode }) {
  const before = offeringSteps[offeringSteps.indexOf(step) - 1];
  return (
    <form
      noValidate
      className={formClasses.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        offering.next(step);
      }}
    >
      <div className={formClasses.fields}>{children}</div>
      <div className={formClasses.actions}>
        <Button type="submit">
          <Trans>Continue</Trans>
        </Button>
        {before && (
          <Button variant="default" onClick={() => offering.go(before)}>
            <Trans>Back</Trans>
          </Button>
        )}
        <Button variant="subtle" color="gray" className={formClasses.apart} onClick={offering.discard}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </form>
  );
}
