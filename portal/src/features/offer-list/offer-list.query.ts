import { graphql } from '@kolo/schema';

export const offerListQuery = graphql(`
  query OfferList($first: Int!, $after: String, $filter: OfferFilter, $sort: OfferSort, $named: Boolean!) {
    offers(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        kind
        side
        status
        service
        purpose
        dueOn
        createdAt
        fromPartnerName
        toPartnerName
        person @include(if: $named) {
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
export const offerCountsQuery = graphql(`
  query OfferCounts($waiting: OfferFilter, $accepted: OfferFilter, $ended: OfferFilter) {
    waiting: offers(first: 1, filter: $waiting) {
      totalCount
    }
    accepted: offers(first: 1, filter: $accepted) {
      totalCount
    }
    ended: offers(first: 1, filter: $ended) {
      totalCount
    }
  }
`);
