import { graphql } from '@kolo/schema';

export const mergePersonsMutation = graphql(`
  mutation MergePersons($input: MergePersonsInput!) {
    mergePersons(input: $input) {
      person {
        id
        version
        mergedRecords {
          id
        }
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const undoPersonMergeMutation = graphql(`
  mutation UndoPersonMerge($input: UndoPersonMergeInput!) {
    undoPersonMerge(input: $input) {
      person {
        id
        version
        mergedInto {
          id
        }
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const distinguishPersonsMutation = graphql(`
  mutation DistinguishPersons($input: DistinguishPersonsInput!) {
    distinguishPersons(input: $input) {
      person {
        id
        ...DistinctPersons_person @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const withdrawPersonDistinctionMutation = graphql(`
  mutation WithdrawPersonDistinction($input: WithdrawPersonDistinctionInput!) {
    withdrawPersonDistinction(input: $input) {
      person {
        id
        ...DistinctPersons_person @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
