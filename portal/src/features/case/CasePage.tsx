import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { CaseWindows, SharedCaseNote } from '../access-window/index.ts';
import { CaseGoals } from '../case-goals/index.ts';
import { CaseOffers, CaseTransferNote } from '../case-offers/index.ts';
import { CaseTasks } from '../case-tasks/index.ts';
import { CaseTimeline } from '../case-timeline/index.ts';
import { CaseBanner } from './CaseBanner.tsx';
import { CaseDetails } from './CaseDetails.tsx';
import classes from './case.module.css';
import { PersonDetails } from './PersonDetails.tsx';

const casePageQuery = graphql(`
  query CasePage($id: ID!) {
    case(id: $id) {
      id
      ...CaseBanner_case
      ...CaseDetails_case
      ...PersonDetails_case
      ...CaseTimeline_case
      ...CaseTasks_case
      ...CaseGoals_case
      ...CaseWindows_case
      ...CaseOffers_case
      ...CaseTransferNote_case
      ...SharedCaseNote_case
    }
  }
`);

const route = getRouteApi('/shell/cases/$caseId');

/** A case: who it is about, what is known, and everything that happened. */
export function CasePage() {
  const { t } = useLingui();
  const { caseId } = route.useParams();
  const { data, error, refetch } = useQuery(casePageQuery, {
    variables: { id: caseId },
    fetchPolicy: 'cache-and-network',
  });
  // Not yours, absent, or not even an id: one page for all three.
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Case`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the case`} />
        )}
      </Page>
    );
  }
  return (
    <article key={caseId}>
      <CaseBanner from={data.case} />
      <div className={classes.notes}>
        <SharedCaseNote from={data.case} />
        <CaseTransferNote from={data.case} />
      </div>
      <div className={classes.columns}>
        <div className={classes.course}>
          <CaseTimeline from={data.case} />
        </div>
        <div className={classes.plan}>
          <CaseTasks from={data.case} />
          <CaseGoals from={data.case} />
        </div>
        <div className={classes.details}>
          <PersonDetails from={data.case} />
          <CaseDetails from={data.case} />
          <CaseOffers from={data.case} />
          <CaseWindows from={data.case} />
        </div>
      </div>
    </article>
  );
}
