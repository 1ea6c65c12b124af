import { codesOf, type Term } from '../term.ts';

/** The fields of a task that can be corrected or taken back; the codes are those of the columns. */
export const taskFields = [
  { code: 'what', label: 'Task', description: 'What is to be done.' },
  { code: 'due_on', label: 'Due on', description: 'The day by which it is to be done.' },
  { code: 'repeats', label: 'Repeats', description: 'How often it comes again.' },
  { code: 'status', label: 'Status', description: 'Whether it was done or cancelled.' },
  { code: 'ended_on', label: 'Ended on', description: 'The day it was done or cancelled.' },
] as const satisfies readonly Term[];

export const taskFieldCodes = codesOf(taskFields);
export type TaskFieldCode = (typeof taskFieldCodes)[number];
