import { graphql } from '@kolo/schema';

/** A page of the list of persons as a file has it. */
export const personFileQuery = graphql(`
  query PersonFile($first: Int!, $after: String, $counted: Boolean!, $filter: PersonFilter, $sort: PersonSort) {
    persons(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount @include(if: $counted)
      nodes {
        id
        pseudonym
        birthYear
        sex
        municipality {
          code
          name
        }
        identity {
          firstName
          lastName
          alias
          birthDate
          birthDatePrecision
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
