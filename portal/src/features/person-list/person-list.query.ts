import { graphql } from '@kolo/schema';

export const personListQuery = graphql(`
  query PersonList($first: Int!, $after: String, $filter: PersonFilter, $sort: PersonSort) {
    persons(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        ...PersonRow_person
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
