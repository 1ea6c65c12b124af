import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { RetentionPreview } from './RetentionPreview.tsx';
import { RetentionProgress } from './RetentionProgress.tsx';
import { RetentionRuns } from './RetentionRuns.tsx';
import classes from './retention.module.css';
import { retentionListQuery, retentionProgrammesQuery, retentionRunsQuery } from './retention.query.ts';
import { useRetentionRun } from './use-retention-run.ts';

const route = getRouteApi('/shell/retention');

/** Who is to be erased because a programme's period is over: first looked at, then carried out. */
export function RetentionPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const known = useQuery(retentionProgrammesQuery);
  const programmes = known.data?.programmes ?? [];
  const code = search.programme ?? programmes[0]?.code;
  const list = useQuery(retentionListQuery, {
    variables: { id: code ?? '' },
    skip: code === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const runs = useQuery(retentionRunsQuery, { fetchPolicy: 'cache-and-network' });
  const reload = () => void Promise.all([list.refetch(), runs.refetch()]).catch(() => undefined);
  const run = useRetentionRun(reload);
  const months = programmes.find((programme) => programme.code === code)?.retentionMonths;
  return (
    <Page
      title={t`Retention`}
      lead={
        months !== undefined && (
          <Plural
            value={months}
            one="In this programme persons are kept for # month after their last case was closed."
            other="In this programme persons are kept for # months after their last case was closed."
          />
        )
      }
      actions={
        <NativeSelect
          size="xs"
          label={t`Programme`}
          value={code ?? ''}
          data={programmes.map(({ code: value }) => ({ value, label: value }))}
          onChange={(event) => void navigate({ to: '/retention', search: { programme: event.currentTarget.value } })}
        />
      }
    >
      {known.error && <ApiProblem error={known.error} onRetry={() => void known.refetch().catch(() => undefined)} />}
      {run.progress && <RetentionProgress {...run.progress} isRunning={run.isRunning} />}
      {run.error !== undefined && <ApiProblem error={run.error} />}
      <div className={classes.panels}>
        <Panel title={t`Whose period is over`}>
          {list.error && <ApiProblem error={list.error} onRetry={reload} />}
          {!list.data && !list.error && !known.error && <RowsSkeleton label={t`Making the list`} />}
          {list.data && code !== undefined && (
            <RetentionPreview
              key={code}
              programmeCode={code}
              list={list.data.retentionList}
              isBusy={run.isRunning}
              onStarted={run.run}
              onChanged={reload}
            />
          )}
        </Panel>
        <Panel title={t`Runs`}>
          {runs.error && <ApiProblem error={runs.error} onRetry={reload} />}
          {runs.data && (
            <RetentionRuns runs={runs.data.retentionRuns.nodes} isBusy={run.isRunning} onContinue={run.run} />
          )}
          {!runs.data && !runs.error && <RowsSkeleton label={t`Loading runs`} />}
        </Panel>
      </div>
      <p className={classes.quiet}>
        <Trans>The list is made anew each time it is opened. Looking at it changes nothing.</Trans>
      </p>
    </Page>
  );
}
