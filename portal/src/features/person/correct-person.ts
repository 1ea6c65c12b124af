import { graphql } from '@kolo/schema';

export const correctionQuery = graphql(`
  query PersonToCorrect($id: ID!) {
    person(id: $id) {
      id
      pseudonym
      country {
        code
      }
      ...PersonRecord @unmask
    }
  }
`);

export const correctPersonMutation = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      person {
        id
        ...PersonRecord @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
