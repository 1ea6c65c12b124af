import { codesOf, type Term } from '../term.ts';

export const caseEventKinds = [
  { code: 'opened', label: 'Opened', description: 'The case was opened.' },
  { code: 'status_changed', label: 'Status changed', description: 'The status of the case changed.' },
] as const satisfies readonly Term[];

export const caseEventKindCodes = codesOf(caseEventKinds);
export type CaseEventKindCode = (typeof caseEventKindCodes)[number];
