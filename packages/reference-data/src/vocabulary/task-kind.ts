import { codesOf, type Term } from '../term.ts';

export const taskKinds = [
  { code: 'task', label: 'Task', description: 'Something to be done once.' },
  {
    code: 'follow_up',
    label: 'Follow-up',
    description: 'A look at how the person fares; it may come again and again.',
  },
] as const satisfies readonly Term[];

export const taskKindCodes = codesOf(taskKinds);
export type TaskKindCode = (typeof taskKindCodes)[number];
