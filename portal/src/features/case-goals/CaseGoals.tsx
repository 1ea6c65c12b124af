import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseGoals_CaseFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../ui/page/Panel.tsx';
import { caseRights, useViewer } from '../viewer/index.ts';
import { AddGoalDialog } from './AddGoalDialog.tsx';
import classes from './case-goals.module.css';
import { GoalItem } from './GoalItem.tsx';

const caseGoalsFragment = graphql(`
  fragment CaseGoals_case on Case {
    id
    status
    restricted
    caseworker {
      id
    }
    partner {
      id
      kind
    }
    country {
      code
    }
    goals {
      id
      dueOn
      outcome
      ...GoalItem_goal
    }
  }
`);

/** What is to be reached in a case: those without an outcome first. */
export function CaseGoals({ from }: { from: { id: string } & FragmentType<CaseGoals_CaseFragment> }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [isAdding, setAdding] = useState(false);
  const { data } = useSuspenseFragment({ fragment: caseGoalsFragment, fragmentName: 'CaseGoals_case', from });
  if (data.goals === null) return null;
  const { mayWork } = caseRights(viewer, data);
  const isOpen = data.status === 'OPEN';
  const goals = data.goals.toSorted(
    (left, right) =>
      Number(left.outcome !== null) - Number(right.outcome !== null) || (left.dueOn < right.dueOn ? -1 : 1),
  );
  return (
    <Panel title={t`Goals`}>
      {goals.length === 0 && (
        <p className={classes.none}>
          <Trans>No goal has been set. Agree with the person on what is to be reached, and by when.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {goals.map((goal) => (
          <GoalItem key={goal.id} from={goal} mayWork={mayWork} isCaseOpen={isOpen} />
        ))}
      </ul>
      {mayWork && isOpen && (
        <Button
          size="xs"
          variant="default"
          className={`${classes.add} no-print`}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          <Trans>Add a goal</Trans>
        </Button>
      )}
      {isAdding && <AddGoalDialog caseId={data.id} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
