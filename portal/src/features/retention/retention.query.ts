import { graphql } from '@kolo/schema';

export const retentionProgrammesQuery = graphql(`
  query RetentionProgrammes {
    programmes {
      code
      name
      retentionMonths
    }
  }
`);

export const retentionListQuery = graphql(`
  query RetentionList($id: ID!) {
    retentionList(id: $id) {
      version
      retentionMonths
      persons
      groups {
        partnerId
        partnerName
        closedQuarter
        pseudonyms
      }
      leftOut {
        reason
        pseudonyms
      }
    }
  }
`);

export const retentionRunsQuery = graphql(`
  query RetentionRuns {
    retentionRuns(first: 20) {
      nodes {
        id
        persons
        erased
        leftOut
        startedAt
        version
        programme {
          code
        }
        decidedBy {
          id
          displayName
        }
      }
    }
  }
`);

export const startRetentionMutation = graphql(`
  mutation StartRetention($input: StartRetentionInput!) {
    startRetention(input: $input) {
      retentionRun {
        id
        persons
        erased
        leftOut
        version
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const continueRetentionMutation = graphql(`
  mutation ContinueRetention($input: ContinueRetentionInput!) {
    continueRetention(input: $input) {
      retentionRun {
        id
        persons
        erased
        leftOut
        version
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
