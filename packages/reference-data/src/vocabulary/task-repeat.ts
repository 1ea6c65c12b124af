import { codesOf, type Term } from '../term.ts';

/** How often a follow-up comes again. */
export const taskRepeats = [
  { code: 'weekly', label: 'Every week', description: 'Seven days later.' },
  { code: 'monthly', label: 'Every month', description: 'On the same day of the next month, or its last day.' },
  { code: 'quarterly', label: 'Every quarter', description: 'On the same day three months later, or the last day.' },
] as const satisfies readonly Term[];

export const taskRepeatCodes = codesOf(taskRepeats);
export type TaskRepeatCode = (typeof taskRepeatCodes)[number];
