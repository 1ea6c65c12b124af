import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { fullName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { OpenCaseForm } from './OpenCaseForm.tsx';

const openCasePageQuery = graphql(`
  query OpenCasePage($id: ID!) {
    person(id: $id) {
      id
      pseudonym
      identity {
        firstName
        lastName
      }
      ...OpenCaseForm_person
    }
  }
`);

const route = getRouteApi('/shell/persons/$personId/open-case');

/** Opens a case for a person. */
export function OpenCasePage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const { personId } = route.useParams();
  const { data, error, refetch } = useQuery(openCasePageQuery, { variables: { id: personId } });
  if (!ability.can('create', 'Case')) return <NotFound />;
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  const name = data && (fullName(data.person.identity) ?? data.person.pseudonym);
  return (
    <Page title={t`Open a case`} lead={name && t`For ${name}.`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading the person`} />}
      {data && <OpenCaseForm from={data.person} />}
    </Page>
  );
}
