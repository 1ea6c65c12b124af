import { graphql } from '@kolo/schema';

export const homeQuery = graphql(`
  query Home(
    $mine: CaseFilter
    $unassigned: CaseFilter
    $open: CaseFilter
    $overdue: CaseTaskFilter
    $week: CaseTaskFilter
    $next: CaseTaskFilter
    $referrals: OfferFilter
    $transfers: OfferFilter
    $requests: TransferRequestFilter
    $manages: Boolean!
  ) {
    mine: caseCounts(groupBy: [], filter: $mine) {
      count
    }
    unassigned: caseCounts(groupBy: [], filter: $unassigned) @include(if: $manages) {
      count
    }
    workload: caseCounts(groupBy: [CASEWORKER], filter: $open) @include(if: $manages) {
      caseworker {
        id
        displayName
        status
      }
      count
    }
    overdue: caseTasks(first: 1, filter: $overdue) {
      totalCount
    }
    week: caseTasks(first: 1, filter: $week) {
      totalCount
    }
    referrals: offers(first: 1, filter: $referrals) {
      totalCount
    }
    transfers: offers(first: 1, filter: $transfers) {
      totalCount
    }
    requests: transferRequests(first: 1, filter: $requests) {
      totalCount
    }
    next: caseTasks(first: 8, filter: $next) {
      nodes {
        id
        ...TaskRow_task
      }
    }
  }
`);
