import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type GoalItem_GoalFragment, graphql } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { CorrectGoalDialog } from './CorrectGoalDialog.tsx';
import classes from './case-goals.module.css';
import { DecideGoalDialog } from './DecideGoalDialog.tsx';
import { GoalHistory } from './GoalHistory.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';

const goalItemFragment = graphql(`
  fragment GoalItem_goal on CaseGoal {
    id
    version
    what
    setOn
    dueOn
    outcome
    decidedOn
    author {
      id
      displayName
    }
    history {
      field
      oldValue
      reason
      recordedAt
      actor {
        id
        displayName
      }
    }
  }
`);

interface GoalItemProps {
  from: { id: string } & FragmentType<GoalItem_GoalFragment>;
  mayWork: boolean;
  isCaseOpen: boolean;
}

/** One goal: what, by when, what became of it, and what was corrected. */
export function GoalItem({ from, mayWork, isCaseOpen }: GoalItemProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [asking, setAsking] = useState<'decide' | 'correct'>();
  const { data } = useSuspenseFragment({ fragment: goalItemFragment, from });
  const close = () => setAsking(undefined);
  return (
    <li className={classes.goal}>
      <p className={classes.what}>{data.what}</p>
      <p className={classes.facts}>
        {data.outcome ? (
          <>
            <OutcomeTag outcome={data.outcome} />
            {data.decidedOn && <span>{format.date(data.decidedOn)}</span>}
          </>
        ) : (
          <span>
            <DueText on={data.dueOn} />
          </span>
        )}
        <span>
          <Trans>set on {format.date(data.setOn)}</Trans>
        </span>
        {data.author && <span>{data.author.displayName}</span>}
      </p>
      {data.history.length > 0 && (
        <details className={classes.history}>
          <summary>
            <Plural value={data.history.length} one="# correction" other="# corrections" />
          </summary>
          <GoalHistory history={data.history} />
        </details>
      )}
      {mayWork && (
        <div className={`${classes.actions} no-print`}>
          {!data.outcome && isCaseOpen && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t`Record the outcome: ${data.what}`}
              onClick={() => setAsking('decide')}
            >
              <Trans>Record the outcome</Trans>
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`Correct the goal: ${data.what}`}
            onClick={() => setAsking('correct')}
          >
            <Trans>Correct</Trans>
          </Button>
        </div>
      )}
      {asking === 'decide' && <DecideGoalDialog goal={data} onClose={close} />}
      {asking === 'correct' && <CorrectGoalDialog goal={data} onClose={close} />}
    </li>
  );
}
