import { graphql } from '@kolo/schema';

export const dataRequestsQuery = graphql(`
  query DataRequests {
    subjectRequestPersons(first: 50, filter: { ended: false }) {
      nodes {
        id
        pseudonym
        kind
        dueOn
        foundAt
        exportAskedOn
        personId
        exports {
          id
          madeAt
          madeBy {
            id
            displayName
          }
        }
      }
    }
  }
`);

export const makeExportMutation = graphql(`
  mutation MakeSubjectExport($input: MakeSubjectExportInput!) {
    makeSubjectExport(input: $input) {
      content
      errors {
        ...FormError @unmask
      }
    }
  }
`);
