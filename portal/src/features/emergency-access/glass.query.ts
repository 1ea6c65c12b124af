import { graphql } from '@kolo/schema';

/** A glass without its person: reading who that is would be recorded each time. */
export const glassShownFragment = graphql(`
  fragment GlassShown on BreakGlass {
    id
    state
    own
    version
    reason
    openedByName
    openedAt
    until
    endedAt
    endedByName
  }
`);

/** A glass in a list, with the person as the viewer sees them. */
export const glassListedFragment = graphql(`
  fragment GlassListed on BreakGlass {
    id
    ...GlassShown @unmask
    pseudonym
    partner {
      id
      name
    }
    person {
      id
      pseudonym
      identity {
        firstName
        lastName
        alias
      }
    }
  }
`);

/** Whether anything was opened or ended meanwhile; a number is not recorded as a reading. */
export const openGlassesQuery = graphql(`
  query OpenGlasses($filter: BreakGlassFilter!) {
    brokenGlasses(filter: $filter) {
      totalCount
    }
  }
`);

/** What is open, and a page of what was. */
export const emergencyAccessQuery = graphql(`
  query EmergencyAccess($first: Int!, $after: String) {
    open: brokenGlasses(first: 100, filter: { open: true }) {
      nodes {
        id
        ...GlassListed @unmask
      }
    }
    past: brokenGlasses(first: $first, after: $after, filter: { open: false }) {
      totalCount
      nodes {
        id
        ...GlassListed @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What is open of one person, as far as the viewer may know. */
export const personGlassesQuery = graphql(`
  query PersonGlasses($personId: ID!) {
    brokenGlasses(first: 100, filter: { personId: $personId, open: true }) {
      nodes {
        id
        ...GlassShown @unmask
      }
    }
  }
`);

export const personByPseudonymQuery = graphql(`
  query PersonByPseudonym($pseudonym: String!) {
    persons(first: 20, filter: { pseudonym: $pseudonym }) {
      nodes {
        id
        ...PersonToOpen @unmask
      }
    }
  }
`);

/** What is known of a person before it is opened who they are. */
export const personToOpenFragment = graphql(`
  fragment PersonToOpen on Person {
    id
    pseudonym
    birthYear
    erasedOn
    mergedInto {
      id
    }
    partner {
      id
      kind
      name
    }
    country {
      code
    }
    municipality {
      code
      name
    }
  }
`);

export const breakGlassMutation = graphql(`
  mutation BreakGlass($input: BreakGlassInput!) {
    breakGlass(input: $input) {
      brokenGlass {
        id
        ...GlassShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const endBrokenGlassMutation = graphql(`
  mutation EndBrokenGlass($input: EndBrokenGlassInput!) {
    endBrokenGlass(input: $input) {
      brokenGlass {
        id
        ...GlassShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
