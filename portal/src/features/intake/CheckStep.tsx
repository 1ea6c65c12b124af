import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { questionFields, questionLabels, useAnswerText } from '../person-form/index.ts';
import { DiscardButton } from './DiscardButton.tsx';
import classes from './intake.module.css';
import { stepQuestions } from './intake-rules.ts';
import { stepTitles } from './intake-titles.ts';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';
import type { Intake } from './use-intake.ts';
import { usePossibleDuplicates } from './use-possible-duplicates.ts';

const steps = ['who', 'reach', 'groups', 'functioning'] as const;

/** Everything that was answered, with ways back to each group, and the button that records it. */
export function CheckStep({ intake }: { intake: Intake }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { values, place, failure, refusals = [], isSending, submit } = intake;
  const { duplicates, error, refetch } = usePossibleDuplicates(values, place?.partner.id, intake.isComplete);
  const answerText = useAnswerText(place?.country.code);
  return (
    <form noValidate className={classes.check} onSubmit={submit}>
      {steps.map((step) => {
        const title = i18n._(stepTitles[step]);
        const [first] = stepQuestions[step];
        return (
          <Panel
            key={step}
            title={title}
            aside={
              <Link
                to="/persons/new"
                search={{ step }}
                hash={first && questionFields[first][0]}
                aria-label={t`Change: ${title}`}
              >
                <Trans>Change</Trans>
              </Link>
            }
          >
            <Facts>
              {stepQuestions[step].map((question) => (
                <Fact key={question} term={i18n._(questionLabels[question])} empty={t`Not recorded`}>
                  {answerText(question, values)}
                </Fact>
              ))}
            </Facts>
          </Panel>
        );
      })}
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      <PossibleDuplicates duplicates={duplicates} />
      {failure !== undefined && <ApiProblem error={failure} onRetry={() => submit()} />}
      {refusals.length > 0 && (
        <Problem title={t`This was not saved`}>
          {refusals.map((text) => (
            <span key={text} className={formClasses.refusal}>
              {text}
            </span>
          ))}
        </Problem>
      )}
      <p className={classes.count}>
        {place && (
          <Trans>
            The person is recorded for {place.partner.name}, {format.country(place.country.code)}. Other partners do not
            see it.
          </Trans>
        )}
      </p>
      <div className={formClasses.actions}>
        <Button type="submit" loading={isSending}>
          {duplicates.length > 0 ? <Trans>None of these: record the person</Trans> : <Trans>Record the person</Trans>}
        </Button>
        <DiscardButton intake={intake} />
      </div>
    </form>
  );
}
