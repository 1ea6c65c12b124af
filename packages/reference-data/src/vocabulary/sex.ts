import { codesOf, type Term } from '../term.ts';

export const sexes = [
  { code: 'female', label: 'Female', description: 'Female.' },
  { code: 'male', label: 'Male', description: 'Male.' },
  { code: 'other', label: 'Other', description: 'Neither female nor male, as the person says.' },
  { code: 'unknown', label: 'Unknown', description: 'Not recorded.' },
] as const satisfies readonly Term[];

export const sexCodes = codesOf(sexes);
export type SexCode = (typeof sexCodes)[number];
