import { graphql } from '@kolo/schema';

export const caseListQuery = graphql(`
  query CaseList($first: Int!, $after: String, $filter: CaseFilter, $sort: CaseSort) {
    cases(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        version
        status
        ...CaseRow_case
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One count per tab, each under the same filters as the list it opens. */
export const caseTabCountsQuery = graphql(`
  query CaseTabCounts($all: CaseFilter, $mine: CaseFilter, $unassigned: CaseFilter, $withMine: Boolean!) {
    all: caseCounts(groupBy: [STATUS], filter: $all) {
      status
      count
    }
    mine: caseCounts(groupBy: [STATUS], filter: $mine) @include(if: $withMine) {
      status
      count
    }
    unassigned: caseCounts(groupBy: [STATUS], filter: $unassigned) {
      status
      count
    }
  }
`);
