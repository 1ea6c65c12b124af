import { graphql } from '@kolo/schema';

export const transferRequestListQuery = graphql(`
  query TransferRequestList($first: Int!, $after: String, $filter: TransferRequestFilter) {
    transferRequests(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        side
        status
        message
        dueOn
        createdAt
        fromPartnerName
        toPartnerName
        person {
          id
          pseudonym
          identity {
            firstName
            lastName
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

/** One number for each tab, under the filter of its list. */
export const transferRequestCountsQuery = graphql(`
  query TransferRequestCounts(
    $waiting: TransferRequestFilter
    $answered: TransferRequestFilter
    $ended: TransferRequestFilter
  ) {
    waiting: transferRequests(first: 1, filter: $waiting) {
      totalCount
    }
    answered: transferRequests(first: 1, filter: $answered) {
      totalCount
    }
    ended: transferRequests(first: 1, filter: $ended) {
      totalCount
    }
  }
`);
