import { codesOf, type Term } from '../term.ts';

/** What opens a window. */
export const windowSources = [
  { code: 'offer', label: 'Offer', description: 'An accepted referral or transfer.' },
  {
    code: 'transfer_request',
    label: 'Request for a transfer',
    description: 'A partner asks for the transfer of a person.',
  },
  { code: 'break_glass', label: 'Broken glass', description: 'A regional coordinator opened who a person is.' },
] as const satisfies readonly Term[];

export const windowSourceCodes = codesOf(windowSources);
export type WindowSourceCode = (typeof windowSourceCodes)[number];
