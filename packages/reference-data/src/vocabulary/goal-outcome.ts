import { codesOf, type Term } from '../term.ts';

export const goalOutcomes = [
  { code: 'achieved', label: 'Achieved', description: 'The goal was reached.' },
  { code: 'partially_achieved', label: 'Partially achieved', description: 'A part of the goal was reached.' },
  { code: 'not_achieved', label: 'Not achieved', description: 'The goal was not reached.' },
] as const satisfies readonly Term[];

export const goalOutcomeCodes = codesOf(goalOutcomes);
export type GoalOutcomeCode = (typeof goalOutcomeCodes)[number];
