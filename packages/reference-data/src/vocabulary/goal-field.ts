import { codesOf, type Term } from '../term.ts';

/** The fields of a goal that can be corrected; the codes are those of the columns. */
export const goalFields = [
  { code: 'what', label: 'Goal', description: 'What is to be reached.' },
  { code: 'due_on', label: 'Due on', description: 'The day by which it is to be reached.' },
  { code: 'outcome', label: 'Outcome', description: 'What became of it.' },
  { code: 'decided_on', label: 'Decided on', description: 'The day of the outcome.' },
] as const satisfies readonly Term[];

export const goalFieldCodes = codesOf(goalFields);
export type GoalFieldCode = (typeof goalFieldCodes)[number];
