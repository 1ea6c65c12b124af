import { codesOf, type Term } from '../term.ts';

export const caseStatuses = [
  { code: 'open', label: 'Open', description: 'The partner works with the person.' },
  { code: 'closed', label: 'Closed', description: 'The work has ended, for the reason given.' },
  {
    code: 'transferred',
    label: 'Transferred',
    description: 'Another partner accepted the case and continues it in a linked one.',
  },
  { code: 'duplicate', label: 'Duplicate', description: 'The person has another case at the same partner.' },
] as const satisfies readonly Term[];

export const caseStatusCodes = codesOf(caseStatuses);
export type CaseStatusCode = (typeof caseStatusCodes)[number];
