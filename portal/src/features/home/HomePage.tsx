import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { offerFilter } from '../offer-list/index.ts';
import { taskFilter } from '../task-list/index.ts';
import { TaskRow } from '../task-row/index.ts';
import { transferRequestFilter } from '../transfer-request-list/index.ts';
import { useViewer } from '../viewer/index.ts';
import { HomeNumbers } from './HomeNumbers.tsx';
import classes from './home.module.css';
import { homeQuery } from './home.query.ts';
import { Workload } from './Workload.tsx';

/** Where the day starts: numbers that open what they count, and what is to be done next. */
export function HomePage() {
  const { t } = useLingui();
  const format = useFormat();
  const { user, caseworkMembershipIds: own, holdsAny } = useViewer();
  const manages = holdsAny('PARTNER_MANAGER');
  const [news, tell] = useNews();
  const day = today();
  const { data, error, refetch } = useQuery(homeQuery, {
    variables: {
      mine: { status: ['OPEN'], caseworkerIds: own },
      unassigned: { status: ['OPEN'], unassigned: true },
      open: { status: ['OPEN'] },
      overdue: taskFilter('overdue', own, day),
      week: taskFilter('week', own, day),
      next: taskFilter('open', own, day),
      referrals: offerFilter({ kind: 'referral' }, 'waiting'),
      transfers: offerFilter({ kind: 'transfer' }, 'waiting'),
      requests: transferRequestFilter({}, 'waiting'),
      manages,
    },
    fetchPolicy: 'cache-and-network',
  });
  const again = () => void refetch().catch(() => undefined);
  const onNews = (text: string) => {
    tell(text);
    again();
  };
  const title = t`Good day, ${user.name}`;
  if (!data) {
    return (
      <Page title={title}>
        {error ? <ApiProblem error={error} onRetry={again} /> : <RowsSkeleton label={t`Loading`} />}
      </Page>
    );
  }
  return (
    <Page title={title} lead={t`Today is ${format.date(day)}.`}>
      <HomeNumbers
        mine={sum(data.mine)}
        overdue={data.overdue.totalCount}
        week={data.week.totalCount}
        referrals={data.referrals.totalCount}
        transfers={data.transfers.totalCount}
        requests={data.requests.totalCount}
        unassigned={data.unassigned && sum(data.unassigned)}
      />
      <div className={classes.columns} data-two={manages || undefined}>
        <Panel
          title={t`What you have to do next`}
          aside={
            <Link to="/tasks" search={{ tab: 'open' }}>
              <Trans>All your tasks</Trans>
            </Link>
          }
        >
          <News news={news} className={classes.news} />
          {data.next.nodes.length === 0 && (
            <p className={classes.none}>
              <Trans>Nothing is to be done. Tasks and follow-ups are added on the page of a case.</Trans>
            </p>
          )}
          <ul className={classes.tasks} aria-label={t`What you have to do next`}>
            {data.next.nodes.map((task) => (
              <TaskRow key={task.id} from={task} withAssignee={false} onNews={onNews} />
            ))}
          </ul>
        </Panel>
        {data.workload && <Workload counts={data.workload} />}
      </div>
    </Page>
  );
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
