import { graphql } from '@kolo/schema';

export const assignCaseMutation = graphql(`
  mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const setCaseRiskMutation = graphql(`
  mutation SetCaseRisk($input: SetCaseRiskInput!) {
    setCaseRisk(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const closeCaseMutation = graphql(`
  mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const reopenCaseMutation = graphql(`
  mutation ReopenCase($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const correctCaseMutation = graphql(`
  mutation CorrectCase($input: CorrectCaseInput!) {
    correctCase(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const setCaseRestrictedMutation = graphql(`
  mutation SetCaseRestricted($input: SetCaseRestrictedInput!) {
    setCaseRestricted(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const markCaseDuplicateMutation = graphql(`
  mutation MarkCaseDuplicate($input: MarkCaseDuplicateInput!) {
    markCaseDuplicate(input: $input) {
      case {
        id
        ...CaseChange_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
