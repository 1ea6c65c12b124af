import { graphql } from '@kolo/schema';

export const auditQuery = graphql(`
  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        at
        action
        subject
        subjectId
        operation
        fieldGroups
        brokenGlassIds
        filter
        rowCount
        partner {
          id
          shortName
        }
        user {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const auditOptionsQuery = graphql(`
  query AuditOptions {
    partners(first: 100) {
      nodes {
        id
        shortName
      }
    }
  }
`);

export const auditMembersQuery = graphql(`
  query AuditMembers($filter: MemberFilter!) {
    members(first: 20, filter: $filter) {
      nodes {
        id
        displayName
        partner {
          id
          shortName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
