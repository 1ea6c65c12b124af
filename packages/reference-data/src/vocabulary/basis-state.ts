import { codesOf, type Term } from '../term.ts';

/** Whether a basis holds today. */
export const basisStates = [
  { code: 'given', label: 'Given', description: 'It holds.' },
  { code: 'expired', label: 'Expired', description: 'Its last day has passed.' },
  { code: 'withdrawn', label: 'Withdrawn or ended', description: 'The person withdrew it, or the partner ended it.' },
] as const satisfies readonly Term[];

export const basisStateCodes = codesOf(basisStates);
export type BasisStateCode = (typeof basisStateCodes)[number];
