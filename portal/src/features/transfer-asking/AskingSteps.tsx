import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import formClasses from '../../shared/form/form.module.css';
import { useFocusOfAddress } from '../../shared/form/use-focus-of-address.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Page } from '../../ui/page/Page.tsx';
import progress from '../../ui/page/progress.module.css';
import { AskedStep } from './AskedStep.tsx';
import { AskingBasisStep } from './AskingBasisStep.tsx';
import { AskingCheckStep } from './AskingCheckStep.tsx';
import { type AskingStep, askingSteps } from './asking-search.ts';
import { MessageStep } from './MessageStep.tsx';
import type { Asking } from './use-asking.ts';

const titles: Record<AskingStep, MessageDescriptor> = {
  asked: msg`Which NGO knows the person?`,
  basis: msg`On what legal basis?`,
  message: msg`What did the person say?`,
  check: msg`Check what will be shown`,
};

/** The page of one step. */
export function AskingSteps({ step, asking }: { step: AskingStep; asking: Asking }) {
  const { t, i18n } = useLingui();
  const number = askingSteps.indexOf(step) + 1;
  const name = personName(asking.person);
  const before = askingSteps[number - 2];
  useFocusOfAddress();
  return (
    <Page title={i18n._(titles[step])} lead={t`Ask for a transfer: ${name}. Step ${number} of ${askingSteps.length}.`}>
      <div className={formClasses.sheet}>
        <ol className={progress.progress} aria-hidden="true">
          {askingSteps.map((one, place) => (
            <li key={one} data-done={place < number || undefined} />
          ))}
        </ol>
        <ErrorSummary problems={asking.problems} />
        {step === 'check' ? (
          <AskingCheckStep asking={asking} />
        ) : (
          <form
            noValidate
            className={formClasses.sheet}
            onSubmit={(event) => {
              event.preventDefault();
              asking.next(step);
            }}
          >
            <div className={formClasses.fields}>
              {step === 'asked' && <AskedStep asking={asking} />}
              {step === 'basis' && <AskingBasisStep asking={asking} />}
              {step === 'message' && <MessageStep asking={asking} />}
            </div>
            <div className={formClasses.actions}>
              <Button type="submit">
                <Trans>Continue</Trans>
              </Button>
              {before && (
                <Button variant="default" onClick={() => asking.go(before)}>
                  <Trans>Back</Trans>
                </Button>
              )}
              <Button variant="subtle" color="gray" className={formClasses.apart} onClick={asking.discard}>
                <Trans>Discard</Trans>
              </Button>
            </div>
          </form>
        )}
      </div>
    </Page>
  );
}
