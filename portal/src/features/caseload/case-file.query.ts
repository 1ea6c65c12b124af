import { graphql } from '@kolo/schema';

/** A page of the caseload as a file has it. */
export const caseFileQuery = graphql(`
  query CaseFile($first: Int!, $after: String, $counted: Boolean!, $filter: CaseFilter, $sort: CaseSort) {
    cases(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount @include(if: $counted)
      nodes {
        id
        number
        status
        statusSince
        risk
        restricted
        openedOn
        closedOn
        exitReason
        person {
          id
          pseudonym
          identity {
            firstName
            lastName
          }
        }
        partner {
          id
          shortName
        }
        country {
          code
        }
        programme {
          code
        }
        municipality {
          code
          name
        }
        caseworker {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
