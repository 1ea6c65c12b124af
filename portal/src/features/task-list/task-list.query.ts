import { graphql } from '@kolo/schema';

export const taskListQuery = graphql(`
  query TaskList($first: Int!, $after: String, $filter: CaseTaskFilter, $sort: CaseTaskSort) {
    caseTasks(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        ...TaskRow_task
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One number for each tab, under the filter of its list. */
export const taskCountsQuery = graphql(`
  query TaskCounts(
    $overdue: CaseTaskFilter
    $week: CaseTaskFilter
    $open: CaseTaskFilter
    $ended: CaseTaskFilter
  ) {
    overdue: caseTasks(first: 1, filter: $overdue) {
      totalCount
    }
    week: caseTasks(first: 1, filter: $week) {
      totalCount
    }
    open: caseTasks(first: 1, filter: $open) {
      totalCount
    }
    ended: caseTasks(first: 1, filter: $ended) {
      totalCount
    }
  }
`);
