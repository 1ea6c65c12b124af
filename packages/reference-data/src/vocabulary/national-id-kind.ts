import { codesOf, type Term } from '../term.ts';

/** Which register or document a person's number comes from. The number itself is kept as a keyed hash only. */
export const nationalIdKinds = [
  {
    code: 'jmbg',
    label: 'JMBG',
    description:
      'Unique master citizen number of Serbia, Bosnia and Herzegovina or Montenegro: 13 digits with a check digit.',
  },
  {
    code: 'kosovo_personal_number',
    label: 'Personal number (Kosovo)',
    description: 'Personal number of the civil register of Kosovo: 10 digits.',
  },
  { code: 'identity_card', label: 'Identity card', description: 'Number of an identity card.' },
  { code: 'passport', label: 'Passport', description: 'Number of a passport.' },
  {
    code: 'other_document',
    label: 'Other document',
    description: 'Number of another document with a number of its own.',
  },
] as const satisfies readonly Term[];

export const nationalIdKindCodes = codesOf(nationalIdKinds);
export type NationalIdKindCode = (typeof nationalIdKindCodes)[number];
