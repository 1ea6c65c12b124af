import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Problem } from '../../ui/message/Problem.tsx';
import { questionLabels, useAnswerText } from '../person-form/index.ts';
import classes from './conflict.module.css';
import { seenIn } from './correction-values.ts';
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
  const { unsettled, isConflict, values, settle } = correction;
  const now = seenIn(values);
  useEffect(() => {
    if (isConflict) box.current?.focus();
  }, [isConflict]);
  if (!isConflict && unsettled.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.box}>
      <Problem title={t`Somebody else has changed this record meanwhile`}>
        {unsettled.length === 0 ? (
          <Trans>Your changes are still in the form, on top of theirs. Look at them and save again.</Trans>
        ) : (
          <Trans>Both of you changed the fields below. Choose for each what is right, then save again.</Trans>
        )}
      </Problem>
      {unsettled.length > 0 && (
        <ul className={classes.questions} aria-label={t`Fields that both changed`}>
          {unsettled.map((question) => {
            const label = i18n._(questionLabels[question]);
            return (
              <li key={question} className={classes.question}>
                <p className={classes.label}>{label}</p>
                <div className={classes.side}>
                  <p className={classes.whose}>{t`Yours`}</p>
                  <p className={classes.value}>{answerText(question, values) || t`Empty`}</p>
                  <Button
                    size="sm"
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
                    size="sm"
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
