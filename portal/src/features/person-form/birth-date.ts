import type { BirthDatePrecision } from '@kolo/schema';
import type { PersonValues } from './person-values.ts';

type BirthValues = Pick<PersonValues, 'birthDatePrecision' | 'birthDay' | 'birthMonth' | 'birthYear'>;

export interface BirthDate {
  readonly birthDate: string | null;
  readonly birthDatePrecision: BirthDatePrecision;
}

/** Which parts of a date belong to a precision. */
export function partsOf(precision: string): { day: boolean; month: boolean; year: boolean } {
  return { day: precision === 'DAY', month: ['DAY', 'MONTH'].includes(precision), year: precision !== 'UNKNOWN' };
}

/** The date that was typed, of what is not known the first day or month; null where there is none. */
export function birthDateFrom(values: BirthValues): BirthDate {
  const birthDatePrecision = values.birthDatePrecision as BirthDatePrecision;
  const { day, month, year } = partsOf(birthDatePrecision);
  if (!year || values.birthYear.trim() === '') return { birthDate: null, birthDatePrecision };
  const two = (text: string) => text.trim().padStart(2, '0');
  const parts = [
    values.birthYear.trim().padStart(4, '0'),
    month ? two(values.birthMonth) : '01',
    day ? two(values.birthDay) : '01',
  ];
  return { birthDate: parts.join('-'), birthDatePrecision };
}

/** What the fields hold for a recorded date. */
export function birthValues({ birthDate, birthDatePrecision }: BirthDate): BirthValues {
  const [year = '', month = '', day = ''] = birthDate?.split('-') ?? [];
  const parts = partsOf(birthDatePrecision);
  return {
    birthDatePrecision,
    birthDay: parts.day ? String(Number(day) || '') : '',
    birthMonth: parts.month ? String(Number(month) || '') : '',
    birthYear: parts.year ? year : '',
  };
}

export type BirthProblem = 'missing' | 'not-a-day' | 'before-1900' | 'future';

/** What is wrong with a date, before the API is asked; it has the last word. */
export function birthProblem(values: BirthValues, today: string): BirthProblem | undefined {
  const { day, month, year } = partsOf(values.birthDatePrecision);
  const asked = [day && values.birthDay, month && values.birthMonth, year && values.birthYear];
  if (asked.some((text) => typeof text === 'string' && text.trim() === '')) return 'missing';
  if (!year) return undefined;
  const { birthDate } = birthDateFrom(values);
  if (birthDate === null || !isDay(birthDate)) return 'not-a-day';
  if (birthDate < '1900') return 'before-1900';
  return birthDate > today ? 'future' : undefined;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
