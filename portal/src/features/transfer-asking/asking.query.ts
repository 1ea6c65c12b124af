import { graphql } from '@kolo/schema';

/** The person, whom one could ask, and on what basis. */
export const askingQuery = graphql(`
  query TransferAsking($id: ID!) {
    person(id: $id) {
      id
      pseudonym
      erasedOn
      sex
      birthYear
      municipality {
        code
        name
      }
      mergedInto {
        id
      }
      partner {
        id
        kind
        name
      }
      country {
        code
      }
      identity {
        firstName
        lastName
        alias
        birthDate
        birthDatePrecision
        nationalIdKind
        noFixedAddress
        address
        phone
        safeContact
      }
    }
    partners(first: 100, filter: { kinds: [NGO] }) {
      nodes {
        id
        name
      }
    }
    legalBases(first: 100, filter: { personId: $id, purposes: [TRANSFER_REQUEST], states: [GIVEN] }) {
      nodes {
        id
        kind
        groups
        givenOn
        expiresOn
        recipient {
          id
        }
      }
    }
  }
`);

export const requestTransferMutation = graphql(`
  mutation RequestTransfer($input: RequestTransferInput!) {
    requestTransfer(input: $input) {
      transferRequest {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
