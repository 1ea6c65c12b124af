import { graphql } from '@kolo/schema';

export const createRequestMutation = graphql(`
  mutation CreateSubjectRequest($input: CreateSubjectRequestInput!) {
    createSubjectRequest(input: $input) {
      subjectRequest {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const findSubjectMutation = graphql(`
  mutation FindSubject($input: FindSubjectInput!) {
    findSubject(input: $input) {
      subjectRequest {
        id
        ...RequestDetails
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const endRequestMutation = graphql(`
  mutation EndSubjectRequest($input: EndSubjectRequestInput!) {
    endSubjectRequest(input: $input) {
      subjectRequest {
        id
        ...RequestDetails
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const askExportMutation = graphql(`
  mutation AskSubjectExport($input: AskSubjectExportInput!) {
    askSubjectExport(input: $input) {
      subjectRequestPerson {
        id
        ...FoundRecord
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const setHoldMutation = graphql(`
  mutation SetLegalHold($input: SetLegalHoldInput!) {
    setLegalHold(input: $input) {
      subjectRequestPerson {
        id
        ...FoundRecord
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const erasePersonMutation = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      personErasure {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
