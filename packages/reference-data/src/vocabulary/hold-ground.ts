import { codesOf, type Term } from '../term.ts';

export const holdGrounds = [
  { code: 'legal_claims', label: 'Legal claims', description: 'A claim or proceedings need the data.' },
  { code: 'investigation', label: 'Investigation', description: 'An authority investigates.' },
  { code: 'audit', label: 'Audit', description: 'The donor or an auditor checks the programme.' },
  { code: 'legal_obligation', label: 'Legal obligation', description: 'A law obliges the partner to keep the data.' },
  {
    code: 'restriction',
    label: 'Restriction asked for',
    description: 'The person has asked that the data be kept (GDPR Art. 18).',
  },
] as const satisfies readonly Term[];

export const holdGroundCodes = codesOf(holdGrounds);
export type HoldGroundCode = (typeof holdGroundCodes)[number];
