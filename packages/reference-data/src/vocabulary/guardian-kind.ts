import { codesOf, type Term } from '../term.ts';

/** Who acts for somebody who cannot agree themselves. */
export const guardianKinds = [
  { code: 'parent', label: 'Parent', description: 'A parent.' },
  { code: 'guardian', label: 'Guardian', description: 'A guardian who was appointed.' },
  {
    code: 'guardianship_authority',
    label: 'Guardianship authority',
    description: 'The social work centre as guardianship authority.',
  },
] as const satisfies readonly Term[];

export const guardianKindCodes = codesOf(guardianKinds);
export type GuardianKindCode = (typeof guardianKindCodes)[number];
