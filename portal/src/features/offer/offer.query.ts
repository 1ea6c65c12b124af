import { graphql } from '@kolo/schema';

/** An offer as its page shows it to either side. */
export const offerShownFragment = graphql(`
  fragment OfferShown on Offer {
    id
    version
    kind
    side
    status
    outcome
    endedBecause
    service
    purpose
    summary
    groups
    dueOn
    endsOn
    reportsNotes
    fromPartnerName
    toPartnerName
    offeredByName
    answeredByName
    answeredAt
    createdAt
    case {
      id
      number
    }
    newCase {
      id
      number
    }
    request {
      id
    }
    person {
      id
      pseudonym
      identity {
        firstName
        lastName
        alias
        birthDate
        birthDatePrecision
        noFixedAddress
        address
        phone
        safeContact
      }
    }
    basis {
      id
      kind
      state
      expiresOn
    }
    events {
      id
      fromStatus
      toStatus
      actorName
      reason
      endedBecause
      recordedAt
    }
    notes {
      id
      body
      occurredOn
      authorName
      shared
      authorPartner {
        id
        shortName
      }
    }
  }
`);

export const offerPageQuery = graphql(`
  query OfferPage($id: ID!) {
    offer(id: $id) {
      id
      ...OfferShown @unmask
    }
  }
`);

/** Until when the receiver sees what was accepted. */
export const offerWindowsQuery = graphql(`
  query OfferWindows($caseId: ID!) {
    accessWindows(first: 100, filter: { caseId: $caseId, open: true, sources: [OFFER] }) {
      nodes {
        id
        sourceId
        until
      }
    }
  }
`);

/** Goals and tasks of the case, where they are shown. */
export const sharedPlanQuery = graphql(`
  query SharedPlan($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseTasks_case
      ...CaseGoals_case
    }
  }
`);
