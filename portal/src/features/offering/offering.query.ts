import { graphql } from '@kolo/schema';

/** The case that is offered, and whether the viewer works it. */
export const offeredCaseQuery = graphql(`
  query OfferedCase($id: ID!) {
    case(id: $id) {
      id
      number
      status
      restricted
      partner {
        id
        kind
        name
      }
      country {
        code
      }
      caseworker {
        id
      }
      programme {
        code
      }
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
          alias
        }
      }
    }
  }
`);

/** To whom it can be offered, and on what basis. */
export const offeringChoicesQuery = graphql(`
  query OfferingChoices(
    $programme: ID!
    $personId: ID!
    $purpose: BasisPurpose!
    $request: ID!
    $answers: Boolean!
  ) {
    transferRequest(id: $request) @include(if: $answers) {
      id
      side
      status
      fromPartnerName
      partner {
        id
      }
    }
    partners(first: 100, filter: { kinds: [NGO], programmeCodes: [$programme] }) {
      nodes {
        id
        name
      }
    }
    legalBases(first: 100, filter: { personId: $personId, purposes: [$purpose], states: [GIVEN] }) {
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

/** What the receiver would see of the case and the person, as it stands now. */
export const offeringPreviewQuery = graphql(`
  query OfferingPreview(
    $id: ID!
    $identity: Boolean!
    $specialCategory: Boolean!
    $plan: Boolean!
    $notes: Boolean!
  ) {
    case(id: $id) {
      id
      number
      status
      risk
      openedOn
      ageBand
      municipality {
        code
        name
      }
      programme {
        code
      }
      person {
        id
        pseudonym
        sex
        birthYear
        municipality {
          code
          name
        }
        identity @include(if: $identity) {
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
        specialCategory @include(if: $specialCategory) {
          ethnicity
          disability
          health
          targetGroups
          vulnerabilities
          hasDisability
          seeing
          hearing
          walking
          remembering
          selfCare
          communicating
        }
      }
      goals @include(if: $plan) {
        id
        what
      }
      shownTasks: tasks(first: 100) @include(if: $plan) {
        nodes {
          id
          what
        }
      }
      shownNotes: notes(first: 1) @include(if: $notes) {
        totalCount
      }
    }
  }
`);

export const offerReferralMutation = graphql(`
  mutation OfferReferral($input: OfferReferralInput!) {
    offerReferral(input: $input) {
      offer {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const offerTransferMutation = graphql(`
  mutation OfferTransfer($input: OfferTransferInput!) {
    offerTransfer(input: $input) {
      offer {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
