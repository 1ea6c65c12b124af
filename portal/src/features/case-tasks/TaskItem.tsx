import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type TaskItem_TaskFragment } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import type { WalledCase } from '../../shared/member/task-members.ts';
import { taskKindLabels, taskRepeatLabels, taskStatusLabels } from '../../shared/vocabulary/casework-labels.ts';
import { CancelTaskDialog } from './CancelTaskDialog.tsx';
import { CorrectTaskDialog } from './CorrectTaskDialog.tsx';
import classes from './case-tasks.module.css';
import { DoneButton } from './DoneButton.tsx';
import { ReassignTaskDialog } from './ReassignTaskDialog.tsx';
import { ReopenTaskDialog } from './ReopenTaskDialog.tsx';
import { TaskHistory } from './TaskHistory.tsx';

const taskItemFragment = graphql(`
  fragment TaskItem_task on CaseTask {
    id
    version
    kind
    what
    dueOn
    repeats
    status
    endedOn
    assignee {
      id
      displayName
    }
    endedBy {
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

interface TaskItemProps {
  from: { id: string } & FragmentType<TaskItem_TaskFragment>;
  mayWork: boolean;
  /** Whether the case is open: only then what has ended can be opened again. */
  isCaseOpen: boolean;
  file: WalledCase & { partner: { id: string } };
  /** Told what came of a click, to be read out. */
  onNews(text: string): void;
}

/** One task of a case: what, by when, by whom, and what can be done about it. */
export function TaskItem({ from, mayWork, isCaseOpen, file, onNews }: TaskItemProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [asking, setAsking] = useState<'cancel' | 'reassign' | 'correct' | 'reopen'>();
  const { data } = useSuspenseFragment({ fragment: taskItemFragment, from });
  const isOpen = data.status === 'OPEN';
  const close = () => setAsking(undefined);
  return (
    <li className={classes.task} data-ended={!isOpen || undefined}>
      <p className={classes.what}>{data.what}</p>
      <p className={classes.facts}>
        {isOpen ? (
          <span>
            <DueText on={data.dueOn} />
          </span>
        ) : (
          <span>
            {i18n._(taskStatusLabels[data.status])} {data.endedOn && format.date(data.endedOn)}
          </span>
        )}
        {data.kind === 'FOLLOW_UP' && <span>{i18n._(taskKindLabels.FOLLOW_UP)}</span>}
        {data.repeats && (
          <span className={classes.repeats}>
            <IconRepeat size={13} aria-hidden="true" />
            {i18n._(taskRepeatLabels[data.repeats])}
          </span>
        )}
        <span>{(isOpen ? data.assignee : (data.endedBy ?? data.assignee))?.displayName}</span>
      </p>
      {mayWork && (
        <div className={`${classes.actions} no-print`}>
          {isOpen && (
            <>
              <DoneButton task={data} onNews={onNews} />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t`Pass on the task ${data.what}`}
                onClick={() => setAsking('reassign')}
              >
                <Trans>Pass on</Trans>
              </Button>
            </>
          )}
          {!isOpen && isCaseOpen && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t`To be done after all: ${data.what}`}
              onClick={() => setAsking('reopen')}
            >
              <Trans>To be done after all</Trans>
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`Correct the task ${data.what}`}
            onClick={() => setAsking('correct')}
          >
            <Trans context="a task">Correct</Trans>
          </Button>
          {isOpen && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t`Cancel the task ${data.what}`}
              onClick={() => setAsking('cancel')}
            >
              <Trans context="task">Cancel</Trans>
            </Button>
          )}
        </div>
      )}
      {data.history.length > 0 && (
        <details className={classes.history}>
          <summary>
            <Plural value={data.history.length} one="# earlier entry" other="# earlier entries" />
          </summary>
          <TaskHistory history={data.history} />
        </details>
      )}
      {asking === 'correct' && <CorrectTaskDialog task={data} onClose={close} />}
      {asking === 'reopen' && <ReopenTaskDialog task={data} onClose={close} />}
      {asking === 'cancel' && <CancelTaskDialog task={data} onClose={close} />}
      {asking === 'reassign' && <ReassignTaskDialog task={data} file={file} onClose={close} />}
    </li>
  );
}
