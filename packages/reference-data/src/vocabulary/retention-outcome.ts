import { codesOf, type Term } from '../term.ts';

export const retentionOutcomes = [
  { code: 'erased', label: 'Erased', description: 'The person was erased.' },
  { code: 'open_case', label: 'Open case', description: 'The person has an open case.' },
  { code: 'other_case', label: 'Another case', description: 'Another case is still within its period.' },
  { code: 'legal_hold', label: 'Legal hold', description: 'The data are held from erasure.' },
  { code: 'open_request', label: 'Open request', description: 'A subject request of the person is open.' },
] as const satisfies readonly Term[];

export const retentionOutcomeCodes = codesOf(retentionOutcomes);
export type RetentionOutcomeCode = (typeof retentionOutcomeCodes)[number];
