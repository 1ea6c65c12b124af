import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type TaskRow_TaskFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { taskRepeatLabels, taskStatusLabels } from '../../shared/vocabulary/casework-labels.ts';
import { DoneButton } from '../case-tasks/index.ts';
import { useViewer } from '../viewer/index.ts';
import classes from './task-row.module.css';

const taskRowFragment = graphql(`
  fragment TaskRow_task on CaseTask {
    id
    version
    what
    dueOn
    repeats
    status
    endedOn
    assignee {
      id
      displayName
    }
    case {
      id
      number
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
        }
      }
    }
  }
`);

interface TaskRowProps {
  from: { id: string } & FragmentType<TaskRow_TaskFragment>;
  withAssignee: boolean;
  /** Told what came of a click, to be read out. */
  onNews(text: string): void;
}

/** One task in a list across cases: what and by when, whose case, and done in one click. */
export function TaskRow({ from, withAssignee, onNews }: TaskRowProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { ability } = useViewer();
  const { data } = useSuspenseFragment({ fragment: taskRowFragment, from });
  const isOpen = data.status === 'OPEN';
  const { case: file } = data;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.what}>{data.what}</p>
        <p className={classes.facts}>
          <span>
            {isOpen ? (
              <DueText on={data.dueOn} />
            ) : (
              <>
                {i18n._(taskStatusLabels[data.status])} {data.endedOn && format.date(data.endedOn)}
              </>
            )}
          </span>
          {file && (
            <span>
              <Link to="/cases/$caseId" params={{ caseId: file.id }}>
                {fullName(file.person.identity) ?? file.person.pseudonym}
              </Link>{' '}
              {file.number}
            </span>
          )}
          {data.repeats && (
            <span className={classes.repeats}>
              <IconRepeat size={13} aria-hidden="true" />
              {i18n._(taskRepeatLabels[data.repeats])}
            </span>
          )}
          {withAssignee && data.assignee && <span>{data.assignee.displayName}</span>}
        </p>
      </div>
      {isOpen && ability.can('update', 'CaseTask') && (
        <div className={`${classes.done} no-print`}>
          <DoneButton task={data} onNews={onNews} />
        </div>
      )}
    </li>
  );
}
