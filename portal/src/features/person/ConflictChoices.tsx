import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Problem } from '../../ui/message/Problem.tsx';
import { questionLabels, useAnswerText } from '../person-form/index.ts';
import classes from './conflict.module.css';
import type { CorrectionForm } from './use-correction.ts';

interface ConflictChoicesProps {
  readonly correction: CorrectionForm;
  readonly countryCode: string;
}

/** What somebody else changed meanwhile, field by field beside the reader's own, and a choice for each. */
export function ConflictChoices({ correction, countryCode }: ConflictChoicesProps) {
  const { t, i18n } = useLingui();
  const answerText = useAnswerText(countryCode);
  const box = useRef<HTMLDivElement>(null);
  const { conflict, settle } = correction;
  const { questions, mine, now } = conflict ?? {};
  useEffect(() => {
    if (now) box.current?.focus();
  }, [now]);
  if (!questions || !mine || !now) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.box}>
      <Problem title={t`Somebody else has changed this record meanwhile`}>
        {questions.length === 0 ? (
          <Trans>Your changes are still in the form, on top of theirs. Look at them and save again.</Trans>
        ) : (
          <Trans>Both of you changed the fields below. Choose for each what is right, then save again.</Trans>
        )}
      </Problem>
      {questions.length > 0 && (
        <ul className={classes.questions} aria-label={t`Fields that both changed`}>
          {questions.map((question) => {
            const label = i18n._(questionLabels[question]);
            return (
              <li key={question} className={classes.question}>
                <p className={classes.label}>{label}</p>
                <div className={classes.side}>
                  <p className={classes.whose}>{t`Yours`}</p>
                  <p className={classes.value}>{answerText(question, mine) || t`Empty`}</p>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t`Keep yours: ${label}`}
                    onClick={() => settle(question, 'mine')}
                  >
                    <Trans>Keep yours</Trans>
                  </Button>
                </div>
                <div className={classes.side}>
                  <p className={classes.whose}>{t`There now`}</p>
                  <p className={classes.value}>{answerText(question, now) || t`Empty`}</p>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t`Take what is there now: ${label}`}
                    onClick={() => settle(question, 'now')}
                  >
                    <Trans>Take what is there now</Trans>
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
