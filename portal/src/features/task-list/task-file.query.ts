import { graphql } from '@kolo/schema';

/** A page of the list of tasks as a file has it. */
export const taskFileQuery = graphql(`
  query TaskFile($first: Int!, $after: String, $counted: Boolean!, $filter: CaseTaskFilter, $sort: CaseTaskSort) {
    caseTasks(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount @include(if: $counted)
      nodes {
        id
        what
        kind
        dueOn
        repeats
        status
        endedOn
        assignee {
          id
          displayName
        }
        case {
          id
          number
          person {
            id
            pseudonym
            identity {
              firstName
              lastName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
