import { codesOf, type Term } from '../term.ts';

/** Age on the day on which a case was opened; stored, so that counts do not drift. */
export const ageBands = [
  { code: 'under_18', label: 'Under 18', description: 'Younger than 18 years when the case was opened.' },
  { code: 'from_18_to_29', label: '18–29', description: '18 to 29 years when the case was opened.' },
  { code: 'from_30_to_44', label: '30–44', description: '30 to 44 years when the case was opened.' },
  { code: 'from_45_to_64', label: '45–64', description: '45 to 64 years when the case was opened.' },
  { code: 'from_65', label: '65 and over', description: '65 years or older when the case was opened.' },
  { code: 'unknown', label: 'Unknown', description: 'No birth date and no birth year is recorded.' },
] as const satisfies readonly Term[];

export const ageBandCodes = codesOf(ageBands);
export type AgeBandCode = (typeof ageBandCodes)[number];

/** The band of an age in completed years; `null` when it is not known. */
export function ageBandOf(age: number | null): AgeBandCode {
  if (age === null) return 'unknown';
  if (age < 18) return 'under_18';
  if (age < 30) return 'from_18_to_29';
  if (age < 45) return 'from_30_to_44';
  return age < 65 ? 'from_45_to_64' : 'from_65';
}
