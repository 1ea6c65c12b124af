import { codesOf, type Term } from '../term.ts';

/** The fields of a case that can be corrected; the codes are those of the columns. */
export const caseFields = [
  { code: 'municipality_code', label: 'Municipality', description: 'The municipality in which the case is worked.' },
  { code: 'risk', label: 'Risk', description: 'The judgement of risk.' },
  { code: 'opened_on', label: 'Opened on', description: 'The day of opening.' },
  { code: 'closed_on', label: 'Closed on', description: 'The day on which it ended.' },
  { code: 'exit_reason', label: 'Exit reason', description: 'Why it ended.' },
] as const satisfies readonly Term[];

export const caseFieldCodes = codesOf(caseFields);
export type CaseFieldCode = (typeof caseFieldCodes)[number];
