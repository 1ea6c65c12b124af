import { codesOf, type Term } from '../term.ts';

/** How much of a birth date is known. Dates are often estimated, so the precision is kept with the date. */
export const birthDatePrecisions = [
  { code: 'day', label: 'Exact', description: 'The day is known.' },
  { code: 'month', label: 'Month and year', description: 'Month and year are known; the day is the first.' },
  { code: 'year', label: 'Year', description: 'Only the year is known; the date is its first day.' },
  { code: 'estimated', label: 'Estimated', description: 'The year is an estimate; the date is its first day.' },
  { code: 'unknown', label: 'Unknown', description: 'No birth date is recorded.' },
] as const satisfies readonly Term[];

export const birthDatePrecisionCodes = codesOf(birthDatePrecisions);
export type BirthDatePrecisionCode = (typeof birthDatePrecisionCodes)[number];
