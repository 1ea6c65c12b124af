import { graphql } from '@kolo/schema';

/** One number for each tab, under the filter of its list. */
export const memberCountsQuery = graphql(`
  query MemberCounts($partnerIds: [ID!]!, $managers: [Role!]!) {
    active: members(first: 1, filter: { partnerIds: $partnerIds, statuses: [ACTIVE] }) {
      totalCount
    }
    waiting: members(first: 1, filter: { partnerIds: $partnerIds, statuses: [INVITED] }) {
      totalCount
    }
    inactive: members(first: 1, filter: { partnerIds: $partnerIds, statuses: [DEACTIVATED] }) {
      totalCount
    }
    invited: invitations(first: 1, filter: { partnerIds: $partnerIds, statuses: [OPEN] }) {
      totalCount
    }
    managers: members(first: 1, filter: { partnerIds: $partnerIds, statuses: [ACTIVE], roles: $managers }) {
      totalCount
    }
  }
`);

export const memberListQuery = graphql(`
  query MemberList($first: Int!, $after: String, $partnerIds: [ID!]!, $statuses: [MembershipStatus!]!) {
    members(first: $first, after: $after, filter: { partnerIds: $partnerIds, statuses: $statuses }) {
      nodes {
        id
        displayName
        role
        status
        version
        country {
          code
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const invitationListQuery = graphql(`
  query InvitationList($first: Int!, $after: String, $partnerIds: [ID!]!) {
    invitations(first: $first, after: $after, filter: { partnerIds: $partnerIds, statuses: [OPEN] }) {
      nodes {
        id
        email
        role
        locale
        version
        expiresAt
        country {
          code
        }
        programme {
          code
        }
        invitedBy {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What each member has open: the numbers of the lists that they lead to. */
export const openWorkQuery = graphql(`
  query OpenWork($partnerIds: [ID!]!) {
    cases: caseCounts(groupBy: [CASEWORKER], filter: { status: [OPEN], partnerIds: $partnerIds }) {
      count
      caseworker {
        id
      }
    }
    tasks: caseTaskCounts(groupBy: [ASSIGNEE], filter: { open: true }) {
      count
      assignee {
        id
      }
    }
  }
`);

/** Of those whose sign-in the viewer may renew: whether they have a second factor. */
export const renewableSignInsQuery = graphql(`
  query RenewableSignIns($id: ID!) {
    renewableSignIns(id: $id) {
      membershipId
      hasSecondFactor
    }
  }
`);

export const managedPartnersQuery = graphql(`
  query ManagedPartners($kinds: [PartnerKind!]!) {
    partners(first: 100, filter: { kinds: $kinds }) {
      nodes {
        id
        name
        kind
        countries {
          code
        }
      }
    }
  }
`);

export const invitationPlacesQuery = graphql(`
  query InvitationPlaces {
    programmes {
      code
      name
      countries {
        code
      }
      partners {
        id
      }
    }
  }
`);
