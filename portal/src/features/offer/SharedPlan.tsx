import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { CaseGoals } from '../case-goals/index.ts';
import { CaseTasks } from '../case-tasks/index.ts';
import { sharedPlanQuery } from './offer.query.ts';

/** What is to be reached and done in the case of the other NGO, to be read only. */
export function SharedPlan({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(sharedPlanQuery, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
  });
  // It may have been closed a moment ago: then there is nothing to show.
  if (error && problemOf(error).kind === 'not-found') return null;
  if (error) return <ApiProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label={t`Loading goals and tasks`} rows={3} />;
  return (
    <>
      <CaseTasks from={data.case} />
      <CaseGoals from={data.case} />
    </>
  );
}
