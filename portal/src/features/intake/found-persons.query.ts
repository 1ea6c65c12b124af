import { graphql } from '@kolo/schema';

/** Persons by each thing that is known of them: whoever has a misspelt name is found by the date, and the other way round. */
export const foundPersonsQuery = graphql(`
  query FoundPersons(
    $name: String
    $birthDate: Date
    $nationalId: NationalIdInput
    $withName: Boolean!
    $withBirthDate: Boolean!
    $withNationalId: Boolean!
    $first: Int!
  ) {
    byName: persons(first: $first, filter: { name: $name }) @include(if: $withName) {
      nodes {
        id
        ...FoundPerson_person
      }
      pageInfo {
        hasNextPage
      }
    }
    byBirthDate: persons(first: $first, filter: { birthDate: $birthDate }) @include(if: $withBirthDate) {
      nodes {
        id
        ...FoundPerson_person
      }
      pageInfo {
        hasNextPage
      }
    }
    byNationalId: persons(first: $first, filter: { nationalId: $nationalId }) @include(if: $withNationalId) {
      nodes {
        id
        ...FoundPerson_person
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
