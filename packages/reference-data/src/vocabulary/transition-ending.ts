import { codesOf, type Term } from '../term.ts';

/** Why something ended that neither side ended. */
export const transitionEndings = [
  {
    code: 'basis_withdrawn',
    label: 'Basis withdrawn or ended',
    description: 'The person withdrew the consent, or the partner ended another basis.',
  },
  { code: 'basis_expired', label: 'Basis expired', description: 'The basis does not hold any more.' },
  { code: 'case_closed', label: 'Case closed', description: 'The case that was offered was closed before an answer.' },
  { code: 'erased', label: 'Erased', description: 'The person was erased.' },
] as const satisfies readonly Term[];

export const transitionEndingCodes = codesOf(transitionEndings);
export type TransitionEndingCode = (typeof transitionEndingCodes)[number];
