import { codesOf, type Term } from '../term.ts';

/** What something may be shown to another partner for. */
export const basisPurposes = [
  { code: 'referral', label: 'Referral', description: 'So that the recipient gives the person a service.' },
  { code: 'transfer', label: 'Transfer', description: 'So that the recipient takes the case over.' },
  {
    code: 'transfer_request',
    label: 'Request for a transfer',
    description: 'So that the recipient, where the person said to be known, finds them.',
  },
] as const satisfies readonly Term[];

export const basisPurposeCodes = codesOf(basisPurposes);
export type BasisPurposeCode = (typeof basisPurposeCodes)[number];
