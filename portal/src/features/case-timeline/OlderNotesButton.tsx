import { useLazyQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';

const olderNotesQuery = graphql(`
  query OlderNotes($id: ID!, $after: String!) {
    case(id: $id) {
      id
      notes(first: 50, after: $after) {
        nodes {
          id
          occurredOn
          createdAt
          ...TimelineNote_note
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Loads the next notes into the timeline; the cache lines them up behind those that are there. */
export function OlderNotesButton({ caseId, after }: { caseId: string; after: string }) {
  const [load, { loading, error }] = useLazyQuery(olderNotesQuery, { fetchPolicy: 'network-only' });
  const run = () => void load({ variables: { id: caseId, after } });
  return (
    <>
      {error && <ApiProblem error={error} onRetry={run} />}
      <Button size="xs" variant="default" loading={loading} onClick={run} className="no-print">
        <Trans>Show older notes</Trans>
      </Button>
    </>
  );
}
