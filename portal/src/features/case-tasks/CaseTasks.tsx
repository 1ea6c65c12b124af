import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseTasks_CaseFragment, graphql } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconPlus, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { today } from '../../shared/format/format.ts';
import { News, useNews } from '../../ui/message/News.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import { caseRights, useViewer } from '../viewer/index.ts';
import { AddTaskDialog } from './AddTaskDialog.tsx';
import classes from './case-tasks.module.css';
import { TaskItem } from './TaskItem.tsx';

const caseTasksFragment = graphql(`
  fragment CaseTasks_case on Case {
    id
    status
    openedOn
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
    tasks(first: 100) {
      nodes {
        id
        status
        dueOn
        endedOn
        ...TaskItem_task
      }
    }
  }
`);

/** What is to be done in a case, the first due first, and what was done. */
export function CaseTasks({ from }: { from: { id: string } & FragmentType<CaseTasks_CaseFragment> }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [adding, setAdding] = useState<'TASK' | 'FOLLOW_UP'>();
  const [news, tell] = useNews();
  const { data } = useSuspenseFragment({ fragment: caseTasksFragment, fragmentName: 'CaseTasks_case', from });
  if (data.tasks === null) return null;
  const { mayWork } = caseRights(viewer, data);
  const isOpen = data.status === 'OPEN';
  const open = data.tasks.nodes
    .filter(({ status }) => status === 'OPEN')
    .toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  const ended = data.tasks.nodes
    .filter(({ status }) => status !== 'OPEN')
    .toSorted((left, right) => ((left.endedOn ?? '') < (right.endedOn ?? '') ? 1 : -1));
  const overdue = open.filter(({ dueOn }) => dueOn < today()).length;
  return (
    <Panel
      title={t`Tasks`}
      aside={
        overdue > 0 && (
          <Tag tone="danger" icon={<IconAlertTriangleFilled />}>
            <Plural value={overdue} one="# overdue" other="# overdue" />
          </Tag>
        )
      }
    >
      {open.length === 0 && (
        <p className={classes.none}>
          {isOpen ? <Trans>Nothing is to be done at present.</Trans> : <Trans>The case is not open.</Trans>}
        </p>
      )}
      <ul className={classes.list} aria-label={t`To be done`}>
        {open.map((task) => (
          <TaskItem key={task.id} from={task} mayWork={mayWork} isCaseOpen={isOpen} file={data} onNews={tell} />
        ))}
      </ul>
      <News news={news} className={classes.news} />
      {mayWork && isOpen && (
        <div className={`${classes.add} no-print`}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setAdding('TASK')}
          >
            <Trans>Add a task</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRepeat size={14} aria-hidden="true" />}
            onClick={() => setAdding('FOLLOW_UP')}
          >
            <Trans>Add a follow-up</Trans>
          </Button>
        </div>
      )}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>
            <Plural value={ended.length} one="# done or cancelled" other="# done or cancelled" />
          </summary>
          <ul className={classes.list}>
            {ended.map((task) => (
              <TaskItem key={task.id} from={task} mayWork={mayWork} isCaseOpen={isOpen} file={data} onNews={tell} />
            ))}
          </ul>
        </details>
      )}
      {adding && <AddTaskDialog kind={adding} file={data} onClose={() => setAdding(undefined)} />}
    </Panel>
  );
}
