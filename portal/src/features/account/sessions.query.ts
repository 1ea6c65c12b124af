import { graphql } from '@kolo/schema';

export const sessionsQuery = graphql(`
  query OwnSessions {
    viewer {
      sessions {
        id
        createdAt
        expiresAt
        browser
        isCurrent
      }
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      sessions {
        id
      }
      errors {
        code
        message
      }
    }
  }
`);

export const endAllSessionsMutation = graphql(`
  mutation EndAllSessions($input: EndAllSessionsInput!) {
    endAllSessions(input: $input) {
      sessions {
        id
      }
      errors {
        code
        message
      }
    }
  }
`);
