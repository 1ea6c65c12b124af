import { graphql } from '@kolo/schema';

export const legalBasesQuery = graphql(`
  query LegalBases($personId: ID!) {
    legalBases(first: 100, filter: { personId: $personId }) {
      nodes {
        ...LegalBasisShown @unmask
      }
    }
  }
`);

export const legalBasisShownFragment = graphql(`
  fragment LegalBasisShown on LegalBasis {
    id
    version
    kind
    purpose
    state
    groups
    evidence
    guardian
    givenOn
    expiresOn
    withdrawnOn
    recipient {
      id
      name
      shortName
    }
    detail {
      evidenceNote
      guardianName
    }
  }
`);

export const recordLegalBasisMutation = graphql(`
  mutation RecordLegalBasis($input: RecordLegalBasisInput!) {
    recordLegalBasis(input: $input) {
      legalBasis {
        id
      }
      errors {
        field
        code
        message
      }
    }
  }
`);

export const withdrawLegalBasisMutation = graphql(`
  mutation WithdrawLegalBasis($input: WithdrawLegalBasisInput!) {
    withdrawLegalBasis(input: $input) {
      legalBasis {
        id
        version
        state
        withdrawnOn
      }
      errors {
        field
        code
        message
      }
    }
  }
`);

/** What rests on the bases of a person and is still under way. */
export const restingOffersQuery = graphql(`
  query RestingOffers($personId: ID!) {
    offers(first: 100, filter: { personIds: [$personId], statuses: [IN_PROGRESS, ACCEPTED] }) {
      nodes {
        id
        kind
        status
        basis {
          id
        }
      }
    }
  }
`);
