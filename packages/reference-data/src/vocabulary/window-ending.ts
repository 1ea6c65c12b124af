import { codesOf, type Term } from '../term.ts';

/** Why a window was closed. */
export const windowEndings = [
  { code: 'done', label: 'Done', description: 'The service was given.' },
  { code: 'revoked', label: 'Revoked', description: 'The partner whose record it is took it back.' },
  { code: 'rejected', label: 'Rejected', description: 'The request was refused.' },
  { code: 'answered', label: 'Answered', description: 'The request was answered.' },
  { code: 'expired', label: 'Expired', description: 'Its time is over.' },
  { code: 'ended', label: 'Ended', description: 'Somebody ended it early.' },
  {
    code: 'basis_withdrawn',
    label: 'Basis withdrawn or ended',
    description: 'The person withdrew the consent, or the partner ended another basis.',
  },
  { code: 'basis_expired', label: 'Basis expired', description: 'The basis does not hold any more.' },
  { code: 'erased', label: 'Erased', description: 'The person was erased.' },
] as const satisfies readonly Term[];

export const windowEndingCodes = codesOf(windowEndings);
export type WindowEndingCode = (typeof windowEndingCodes)[number];
