import { graphql } from '@kolo/schema';

export const createHouseholdMutation = graphql(`
  mutation CreateHousehold($input: CreateHouseholdInput!) {
    createHousehold(input: $input) {
      household {
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

export const addHouseholdMemberMutation = graphql(`
  mutation AddHouseholdMember($input: AddHouseholdMemberInput!) {
    addHouseholdMember(input: $input) {
      householdMember {
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
        field
        code
        message
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
        field
        code
        message
      }
    }
  }
`);

/** What is drawn anew after a household changed. */
export const afterChange = { refetchQueries: ['PersonPage'], awaitRefetchQueries: true };
