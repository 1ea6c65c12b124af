import { codesOf, type Term } from '../term.ts';

export const taskStatuses = [
  { code: 'open', label: 'Open', description: 'To be done.' },
  { code: 'done', label: 'Done', description: 'It was done.' },
  { code: 'cancelled', label: 'Cancelled', description: 'It is not to be done any more.' },
] as const satisfies readonly Term[];

export const taskStatusCodes = codesOf(taskStatuses);
export type TaskStatusCode = (typeof taskStatusCodes)[number];
