import { graphql } from '@kolo/schema';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      user {
        id
        name
        email
        locale
        digest
      }
      memberships {
        id
        role
        partner {
          id
          name
          shortName
        }
        country {
          code
        }
        programme {
          code
          name
        }
      }
      rules
      unreadNotices
      listStarts {
        list
        savedViewId
        query
      }
    }
  }
`);
