import { graphql } from '@kolo/schema';

export const requestListQuery = graphql(`
  query SubjectRequests($first: Int!, $after: String, $filter: SubjectRequestFilter) {
    subjectRequests(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        kind
        state
        receivedOn
        dueOn
        endedOn
        reference
        aboutPartner {
          id
          shortName
        }
        persons {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const requestPartnersQuery = graphql(`
  query RequestPartners {
    partners(first: 100) {
      nodes {
        id
        shortName
      }
    }
  }
`);

export const requestQuery = graphql(`
  query SubjectRequest($id: ID!) {
    subjectRequest(id: $id) {
      id
      ...RequestDetails
    }
  }
`);

export const requestDetailsFragment = graphql(`
  fragment RequestDetails on SubjectRequest {
    id
    kind
    state
    receivedOn
    dueOn
    endedOn
    refusal
    reference
    searches
    version
    aboutPartner {
      id
      name
    }
    receivedBy {
      id
      displayName
    }
    persons {
      id
      ...FoundRecord
    }
  }
`);

export const foundRecordFragment = graphql(`
  fragment FoundRecord on SubjectRequestPerson {
    id
    pseudonym
    kind
    endedOn
    foundAt
    exportAskedOn
    holdGround
    holdUntil
    version
    partner {
      id
      name
      kind
    }
    country {
      code
    }
    exports {
      id
      madeAt
      madeBy {
        id
        displayName
      }
    }
    erasures {
      id
      ground
      erasedAt
    }
  }
`);

export const erasurePreviewQuery = graphql(`
  query ErasurePreview($id: ID!) {
    erasurePreview(id: $id) {
      obstacles
      parts {
        subject
        records
        erased
        kept
      }
    }
  }
`);
