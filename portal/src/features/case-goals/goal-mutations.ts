import { useMutation } from '@apollo/client/react';
import { graphql } from '@kolo/schema';

const addCaseGoalMutation = graphql(`
  mutation AddCaseGoal($input: AddCaseGoalInput!) {
    addCaseGoal(input: $input) {
      caseGoal {
        id
        dueOn
        outcome
        ...GoalItem_goal
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const decideCaseGoalMutation = graphql(`
  mutation DecideCaseGoal($input: DecideCaseGoalInput!) {
    decideCaseGoal(input: $input) {
      caseGoal {
        id
        dueOn
        outcome
        ...GoalItem_goal
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const correctCaseGoalMutation = graphql(`
  mutation CorrectCaseGoal($input: CorrectCaseGoalInput!) {
    correctCaseGoal(input: $input) {
      caseGoal {
        id
        dueOn
        outcome
        ...GoalItem_goal
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

/** Sets a goal; it stands in the case as soon as the API has taken it. */
export function useAddCaseGoal(caseId: string) {
  return useMutation(addCaseGoalMutation, {
    update(cache, { data }) {
      const goal = data?.addCaseGoal.caseGoal;
      const goalId = goal && cache.identify({ __typename: 'CaseGoal', id: goal.id });
      if (!goalId) return;
      cache.modify({
        id: cache.identify({ __typename: 'Case', id: caseId }),
        fields: {
          goals(existing) {
            if (!Array.isArray(existing)) return existing;
            const isThere = existing.some((goal) => '__ref' in goal && goal.__ref === goalId);
            return isThere ? existing : [...existing, { __ref: goalId }];
          },
        },
      });
    },
  });
}
