import { codesOf, type Term } from '../term.ts';

export const caseEventKinds = [
  { code: 'opened', label: 'Opened', description: 'The case was opened.' },
  { code: 'status_changed', label: 'Status changed', description: 'The status of the case changed.' },
  { code: 'assigned', label: 'Assigned', description: 'The case was given to another caseworker, or to none.' },
  { code: 'risk_changed', label: 'Risk changed', description: 'The risk is judged differently from now on.' },
  { code: 'corrected', label: 'Corrected', description: 'What had been recorded was wrong and was put right.' },
  { code: 'restricted', label: 'Restricted', description: 'The case was restricted.' },
  { code: 'unrestricted', label: 'No longer restricted', description: 'The case is no longer restricted.' },
] as const satisfies readonly Term[];

export const caseEventKindCodes = codesOf(caseEventKinds);
export type CaseEventKindCode = (typeof caseEventKindCodes)[number];
