import { codesOf, type Term } from '../term.ts';

/** How far an offer, or a request for a transfer, has come. */
export const transitionStatuses = [
  { code: 'in_progress', label: 'In progress', description: 'It waits for an answer.' },
  { code: 'accepted', label: 'Accepted', description: 'The other partner accepted it.' },
  { code: 'rejected', label: 'Rejected', description: 'The other partner declined it.' },
  { code: 'done', label: 'Done', description: 'The service was given, or could not be.' },
  {
    code: 'revoked',
    label: 'Revoked',
    description: 'Who offered or asked took it back, or the basis was withdrawn or ended.',
  },
  { code: 'expired', label: 'Expired', description: 'Its time was over, or its basis.' },
] as const satisfies readonly Term[];

export const transitionStatusCodes = codesOf(transitionStatuses);
export type TransitionStatusCode = (typeof transitionStatusCodes)[number];
