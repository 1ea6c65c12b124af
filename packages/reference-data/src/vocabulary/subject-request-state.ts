import { codesOf, type Term } from '../term.ts';

export const subjectRequestStates = [
  { code: 'open', label: 'Open', description: 'Nobody has been looked for yet.' },
  { code: 'in_progress', label: 'In progress', description: 'The person has been looked for.' },
  { code: 'done', label: 'Done', description: 'The request was met.' },
  { code: 'refused', label: 'Refused', description: 'The request was refused, with its reason.' },
] as const satisfies readonly Term[];

export const subjectRequestStateCodes = codesOf(subjectRequestStates);
export type SubjectRequestStateCode = (typeof subjectRequestStateCodes)[number];
