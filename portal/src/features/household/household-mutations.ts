import { graphql } from '@kolo/schema';

export const createHouseholdMutation = graphql(`
  mutation CreateHousehold($input: CreateHouseholdInput!) {
    createHousehold(input: $input) {
      household {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const correctHouseholdMutation = graphql(`
  mutation CorrectHousehold($input: CorrectHouseholdInput!) {
    correctHousehold(input: $input) {
      household {
        id
        version
        label
        municipality {
          code
          name
        }
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const addHouseholdMemberMutation = graphql(`
  mutation AddHouseholdMember($input: AddHouseholdMemberInput!) {
    addHouseholdMember(input: $input) {
      householdMember {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const correctHouseholdMemberMutation = graphql(`
  mutation CorrectHouseholdMember($input: CorrectHouseholdMemberInput!) {
    correctHouseholdMember(input: $input) {
      householdMember {
        id
        version
        relation
        since
        until
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const removeHouseholdMemberMutation = graphql(`
  mutation RemoveHouseholdMember($input: RemoveHouseholdMemberInput!) {
    removeHouseholdMember(input: $input) {
      householdMember {
        id
        version
        until
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

/** What is drawn anew after a household changed. */
export const afterChange = { refetchQueries: ['PersonPage'], awaitRefetchQueries: true };
