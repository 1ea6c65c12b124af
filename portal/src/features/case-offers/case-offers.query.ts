import { graphql } from '@kolo/schema';

/** What was offered of a case, the latest first. */
export const caseOffersQuery = graphql(`
  query CaseOffers($caseId: ID!) {
    offers(first: 100, filter: { caseIds: [$caseId] }, sort: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        kind
        side
        status
        service
        purpose
        dueOn
        answeredAt
        toPartnerName
      }
    }
  }
`);
