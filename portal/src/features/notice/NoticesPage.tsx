import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Pager } from '../../shared/list/Pager.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { byDay } from './by-day.ts';
import { DigestChoice } from './DigestChoice.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { markAllNoticesReadMutation, noticeListQuery, unreadNoticesQuery } from './notice.query.ts';
import classes from './notices.module.css';

const route = getRouteApi('/shell/notices');
const PAGE = 25;
const DAY_MILLISECONDS = 86_400_000;

/** What the reader is told of, by day, newest first; each opens its record. */
export function NoticesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const search = route.useSearch();
  const { data, previousData, error, refetch } = useQuery(noticeListQuery, {
    variables: { first: PAGE, after: search.after },
    fetchPolicy: 'cache-and-network',
  });
  const unread = useQuery(unreadNoticesQuery).data?.viewer.unreadNotices ?? 0;
  const [markAll, marking] = useMutation(markAllNoticesReadMutation, {
    refetchQueries: [unreadNoticesQuery, noticeListQuery],
    onError: () => undefined,
  });
  const notices = (data ?? (error ? undefined : previousData))?.notices;
  const [today, yesterday] = [dayOf(new Date()), dayOf(new Date(Date.now() - DAY_MILLISECONDS))];
  const nameOf = (day: string) => (day === today ? t`Today` : day === yesterday ? t`Yesterday` : format.date(day));
  return (
    <Page
      title={t`Notices`}
      actions={
        unread > 0 && (
          <Button
            variant="default"
            loading={marking.loading}
            onClick={() => void markAll({ variables: { input: { idempotencyKey: crypto.randomUUID() } } })}
          >
            <Trans>Mark all as read</Trans>
          </Button>
        )
      }
    >
      <div className={classes.columns}>
        <div>
          {(error || marking.error) && <ApiProblem error={error ?? marking.error} onRetry={() => void refetch()} />}
          {!notices && !error && <RowsSkeleton label={t`Loading notices`} rows={8} />}
          {notices &&
            byDay(notices.nodes).map(({ day, of }) => (
              <section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
                <h2 id={`day-${day}`} className={classes.date}>
                  {nameOf(day)}
                </h2>
                <ul className={`${sheet.sheet} ${classes.list}`}>
                  {of.map((notice) => (
                    <NoticeRow key={notice.id} from={notice} />
                  ))}
                </ul>
              </section>
            ))}
          {notices?.nodes.length === 0 && (
            <div className={sheet.sheet}>
              <EmptyState title={t`No notices`}>
                <Trans>
                  You are told here when a case or a task is given to you, and when something of yours is due. You are
                  not told of what you do yourself.
                </Trans>
              </EmptyState>
            </div>
          )}
          {notices && (search.page !== undefined || notices.pageInfo.hasNextPage) && (
            <Pager
              place={search}
              pageSize={PAGE}
              page={notices}
              linkTo={(place) => ({ to: '/notices', search: place })}
            />
          )}
        </div>
        <DigestChoice />
      </div>
    </Page>
  );
}
