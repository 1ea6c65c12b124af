import { graphql } from '@kolo/schema';

/** Two records beside each other, with what is compared in each. */
export const comparePersonsQuery = graphql(`
  query ComparePersons($id: ID!, $otherId: ID!) {
    left: person(id: $id) {
      ...ComparedPerson @unmask
    }
    right: person(id: $otherId) {
      ...ComparedPerson @unmask
    }
    possibleDuplicates(id: $id) {
      band
      score
      reasons {
        field
        agreement
        weight
      }
      person {
        id
      }
    }
  }
`);

export const comparedPersonFragment = graphql(`
  fragment ComparedPerson on Person {
    id
    pseudonym
    partner {
      id
      kind
    }
    country {
      code
    }
    cases {
      id
    }
    mergedInto {
      id
    }
    mergedRecords {
      id
    }
    ...PersonRecord @unmask
  }
`);
