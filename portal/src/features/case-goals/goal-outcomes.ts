import type { GoalOutcome } from '@kolo/schema';

/** What can become of a goal, in the order in which it is offered. */
export const goalOutcomes = ['ACHIEVED', 'PARTIALLY_ACHIEVED', 'NOT_ACHIEVED'] as const satisfies GoalOutcome[];
