import { graphql } from '@kolo/schema';

/** A request as its page shows it to either side. */
export const transferRequestShownFragment = graphql(`
  fragment TransferRequestShown on TransferRequest {
    id
    version
    side
    status
    endedBecause
    message
    dueOn
    fromPartnerName
    toPartnerName
    requestedByName
    answeredByName
    answeredAt
    endedAt
    createdAt
    partner {
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
    offer {
      id
      status
      purpose
    }
  }
`);

export const transferRequestPageQuery = graphql(`
  query TransferRequestPage($id: ID!) {
    transferRequest(id: $id) {
      id
      ...TransferRequestShown @unmask
    }
  }
`);

export const declineTransferRequestMutation = graphql(`
  mutation DeclineTransferRequest($input: DeclineTransferRequestInput!) {
    declineTransferRequest(input: $input) {
      transferRequest {
        id
        ...TransferRequestShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const revokeTransferRequestMutation = graphql(`
  mutation RevokeTransferRequest($input: RevokeTransferRequestInput!) {
    revokeTransferRequest(input: $input) {
      transferRequest {
        id
        ...TransferRequestShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

/** What was asked of others about a person. */
export const personRequestsQuery = graphql(`
  query PersonTransferRequests($personId: ID!) {
    transferRequests(first: 100, filter: { side: ASKING, personId: $personId }) {
      nodes {
        id
        status
        toPartnerName
        dueOn
        createdAt
      }
    }
  }
`);

/** Persons of one's own NGO and their cases, by a name. */
export const ownCasesQuery = graphql(`
  query OwnCasesToOffer($name: String!) {
    persons(first: 20, filter: { name: $name }) {
      nodes {
        id
        pseudonym
        identity {
          firstName
          lastName
          alias
          birthDate
          birthDatePrecision
        }
        cases {
          id
          number
          status
          openedOn
          restricted
          partner {
            id
            kind
          }
          country {
            code
          }
          caseworker {
            id
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
