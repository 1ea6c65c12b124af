import { graphql } from '@kolo/schema';

/** What a write on a task brings back: the task, and the tasks of its case, since a follow-up makes the next one. */
export const taskChangeFragment = graphql(`
  fragment TaskChange_task on CaseTask {
    id
    ...TaskItem_task
    case {
      id
      tasks(first: 100) {
        nodes {
          id
          status
          dueOn
          endedOn
          ...TaskItem_task
        }
      }
    }
  }
`);

export const addCaseTaskMutation = graphql(`
  mutation AddCaseTask($input: AddCaseTaskInput!) {
    addCaseTask(input: $input) {
      caseTask {
        id
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const completeCaseTaskMutation = graphql(`
  mutation CompleteCaseTask($input: CompleteCaseTaskInput!) {
    completeCaseTask(input: $input) {
      caseTask {
        id
        next {
          id
          dueOn
        }
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const cancelCaseTaskMutation = graphql(`
  mutation CancelCaseTask($input: CancelCaseTaskInput!) {
    cancelCaseTask(input: $input) {
      caseTask {
        id
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const reassignCaseTaskMutation = graphql(`
  mutation ReassignCaseTask($input: ReassignCaseTaskInput!) {
    reassignCaseTask(input: $input) {
      caseTask {
        id
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const correctCaseTaskMutation = graphql(`
  mutation CorrectCaseTask($input: CorrectCaseTaskInput!) {
    correctCaseTask(input: $input) {
      caseTask {
        id
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const reopenCaseTaskMutation = graphql(`
  mutation ReopenCaseTask($input: ReopenCaseTaskInput!) {
    reopenCaseTask(input: $input) {
      caseTask {
        id
        ...TaskChange_task
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
