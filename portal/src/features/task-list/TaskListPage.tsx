import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { DownloadButton } from '../../shared/list-file/DownloadButton.tsx';
import { DownloadProblem } from '../../shared/list-file/DownloadProblem.tsx';
import { useListDownload } from '../../shared/list-file/use-list-download.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { SavedViews } from '../saved-view/index.ts';
import { TaskRow } from '../task-row/index.ts';
import { TaskListEmpty } from './TaskListEmpty.tsx';
import { TaskTabs } from './TaskTabs.tsx';
import classes from './task-list.module.css';
import { taskSearchSchema } from './task-search.ts';
import { useAssigneeName } from './use-assignee-name.ts';
import { pageSize, useTaskList } from './use-task-list.ts';
import { WhoseTasks } from './WhoseTasks.tsx';

const route = getRouteApi('/shell/tasks');

/** Tasks across cases, the first due first; tab, whose and page are in the address. */
export function TaskListPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [news, tell] = useNews();
  const { after: _after, page: _page, ...start } = search;
  const tab = search.tab ?? 'open';
  const whose = useAssigneeName(search);
  const { tasks, error, isStale, countOf, refetch, filter, sort } = useTaskList(search, tab);
  const download = useListDownload(async (job) =>
    (await import('./task-file.ts')).offerTaskFile({ filter, sort }, job),
  );
  const onNews = (text: string) => {
    tell(text);
    refetch();
  };
  return (
    <Page
      title={t`Tasks`}
      lead={whose && t`Only those of ${whose}.`}
      actions={
        <>
          <SavedViews
            list="TASKS"
            search={search}
            onOpen={(next) => void navigate({ to: '/tasks', search: taskSearchSchema.parse(next) })}
          />
          <WhoseTasks search={search} />
          <DownloadButton download={download} />
        </>
      }
    >
      <TaskTabs search={search} current={tab} countOf={countOf} />
      <News news={news} className={classes.news} />
      <DownloadProblem download={download} />
      <div className={sheet.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={refetch} />}
        {!tasks && !error && <RowsSkeleton label={t`Loading tasks`} rows={10} />}
        {tasks && tasks.nodes.length > 0 && (
          <ul className={classes.list} aria-label={t`Tasks`}>
            {tasks.nodes.map((task) => (
              <TaskRow key={task.id} from={task} withAssignee={search.whose === 'all'} onNews={onNews} />
            ))}
          </ul>
        )}
        {tasks?.nodes.length === 0 && <TaskListEmpty search={search} tab={tab} />}
      </div>
      {tasks && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={tasks}
          total={countOf(tab)}
          linkTo={(place) => ({ to: '/tasks', search: { ...start, ...place } })}
        />
      )}
    </Page>
  );
}
