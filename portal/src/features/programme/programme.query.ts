import { graphql } from '@kolo/schema';

export const programmeListQuery = graphql(`
  query ProgrammeList {
    programmes {
      code
      name
      startsOn
      endsOn
      countries {
        code
      }
      results {
        code
      }
    }
  }
`);

export const programmePageQuery = graphql(`
  query ProgrammePage {
    programmes {
      code
      name
      objective
      startsOn
      endsOn
      targetGroups
      donor {
        id
        name
      }
      leadAgency {
        id
        name
      }
      components {
        code
        name
      }
      results {
        code
        statement
        target
        unit
        countryCodes
        componentCode
      }
      funding {
        source
        country {
          code
        }
        amount {
          amount
          currency
        }
      }
      municipalities {
        code
        name
        country {
          code
        }
      }
    }
  }
`);
