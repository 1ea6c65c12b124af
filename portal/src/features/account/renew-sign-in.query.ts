import { graphql } from '@kolo/schema';

export const createPasswordResetMutation = graphql(`
  mutation CreatePasswordReset($input: CreatePasswordResetInput!) {
    createPasswordReset(input: $input) {
      membership {
        id
      }
      link
      errors {
        ...FormError @unmask
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
        ...FormError @unmask
      }
    }
  }
`);
