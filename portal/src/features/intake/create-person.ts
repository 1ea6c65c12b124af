import { useMutation } from '@apollo/client/react';
import { graphql } from '@kolo/schema';

const createPersonMutation = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      person {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

/** Records a person. */
export function useCreatePerson() {
  const [createPerson] = useMutation(createPersonMutation);
  return createPerson;
}
