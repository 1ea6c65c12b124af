import { graphql } from '@kolo/schema';

export const partnerSecurityQuery = graphql(`
  query PartnerSecurity {
    viewer {
      memberships {
        id
        role
        partner {
          id
          name
          requiresSecondFactor
          version
        }
      }
    }
  }
`);

export const setSecondFactorRequirementMutation = graphql(`
  mutation SetSecondFactorRequirement($input: SetSecondFactorRequirementInput!) {
    setSecondFactorRequirement(input: $input) {
      partner {
        id
        requiresSecondFactor
        version
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
