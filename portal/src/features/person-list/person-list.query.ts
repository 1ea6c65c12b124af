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

/** A page of the list as a file has it. */
export const personExportQuery = graphql(`
  query PersonExport($first: Int!, $after: String, $filter: PersonFilter, $sort: PersonSort) {
    persons(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        pseudonym
        birthYear
        municipality {
          code
          name
        }
        identity {
          firstName
          lastName
          alias
        }
        cases {
          id
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
