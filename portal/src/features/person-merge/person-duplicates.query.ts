import { graphql } from '@kolo/schema';

/** How many records may be of the same person; no name is read to say it. */
export const duplicateCountQuery = graphql(`
  query DuplicateCount($id: ID!) {
    possibleDuplicates(id: $id) {
      band
      score
    }
  }
`);

/** The records themselves, for whoever wants to look at them. */
export const personDuplicatesQuery = graphql(`
  query PersonDuplicates($id: ID!) {
    possibleDuplicates(id: $id) {
      band
      score
      byMergedRecord
      reasons {
        field
        agreement
        weight
      }
      person {
        id
        ...DuplicatePerson_person
      }
    }
  }
`);
