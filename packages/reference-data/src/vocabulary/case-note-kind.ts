import { codesOf, type Term } from '../term.ts';

export const caseNoteKinds = [
  { code: 'contact', label: 'Contact', description: 'A contact by letter, message or through others.' },
  { code: 'visit', label: 'Visit', description: 'A visit to the person.' },
  { code: 'phone', label: 'Telephone', description: 'A talk on the telephone.' },
  { code: 'office', label: 'Office', description: 'A talk at the office.' },
  { code: 'other', label: 'Other', description: 'Anything else.' },
] as const satisfies readonly Term[];

export const caseNoteKindCodes = codesOf(caseNoteKinds);
export type CaseNoteKindCode = (typeof caseNoteKindCodes)[number];
