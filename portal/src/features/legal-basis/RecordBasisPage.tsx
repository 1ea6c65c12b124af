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
import { RecordBasisForm } from './RecordBasisForm.tsx';

const recordBasisPageQuery = graphql(`
  query RecordBasisPage($id: ID!) {
    person(id: $id) {
      id
      pseudonym
      identity {
        firstName
        lastName
      }
      partner {
        id
      }
    }
    partners(first: 100, filter: { kinds: [NGO] }) {
      nodes {
        id
        name
      }
    }
  }
`);

const route = getRouteApi('/shell/persons/$personId/record-basis');

/** Records on what basis something of a person may be shown to another NGO. */
export function RecordBasisPage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const { personId } = route.useParams();
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(recordBasisPageQuery, { variables: { id: personId } });
  if (!ability.can('create', 'LegalBasis')) return <NotFound />;
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  const name = data && (fullName(data.person.identity) ?? data.person.pseudonym);
  const recipients = data?.partners.nodes.filter(({ id }) => id !== data.person.partner.id) ?? [];
  return (
    <Page title={t`Record a legal basis`} lead={name && t`For ${name}.`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading the person`} />}
      {data && <RecordBasisForm personId={personId} recipients={recipients} search={search} />}
    </Page>
  );
}
