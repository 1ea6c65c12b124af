import { graphql } from '@kolo/schema';

/** Records that may be of the person who is about to be recorded. */
export const possibleDuplicatesQuery = graphql(`
  query PossibleDuplicatesOf($input: PersonDraftInput!) {
    possibleDuplicatesOf(input: $input) {
      band
      score
      reasons {
        field
        agreement
        weight
      }
      person {
        id
        ...FoundPerson_person
      }
    }
  }
`);
