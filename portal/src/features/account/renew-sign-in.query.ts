import { graphql } from '@kolo/schema';

export const renewableMembersQuery = graphql(`
  query RenewableMembers($filter: MemberFilter!) {
    members(first: 100, filter: $filter) {
      nodes {
        id
        displayName
        partner {
          id
          shortName
        }
      }
    }
  }
`);

export const createPasswordResetMutation = graphql(`
  mutation CreatePasswordReset($input: CreatePasswordResetInput!) {
    createPasswordReset(input: $input) {
      membership {
        id
      }
      link
      errors {
        field
        code
        message
      }
    }
  }
`);

export const resetSecondFactorMutation = graphql(`
  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
    resetSecondFactor(input: $input) {
      membership {
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
