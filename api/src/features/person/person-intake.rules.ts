import { isDay, type UserError, type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { KeptIdentity, PersonSpecialCategoryInput } from './person-intake.inputs.ts';

/** What the database takes for blank too: Unicode's white space, of which `\s` leaves out one. */
const BLANK = /^[\s\u0085]*$/u;
const DAY = /^(\d{4})-\d{2}-\d{2}$/;

/** The longest texts, in characters, by field. */
const LONGEST = {
  firstName: 200,
  lastName: 200,
  alias: 200,
  phone: 100,
  address: 500,
  safeContact: 1000,
  health: 2000,
} as const;

/** Collects what a user can correct, each at the path of its field. */
export class Problems {
  readonly errors: UserError[] = [];
  readonly #locale: string;

  constructor(locale: string) {
    this.#locale = locale;
  }

  add(path: readonly string[], code: UserErrorCode): void {
    this.errors.push({ ...userError(this.#locale, '', code), field: [...path] });
  }
}

/** True for a text of which nothing would be left. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** A text as it is kept: trimmed, and null instead of blank; undefined stays what it is. */
export function kept(text: string | null | undefined): string | null | undefined {
  if (text == null) return text;
  return isBlank(text) ? null : text.trim();
}

/** Checks the length and the characters of a text. */
export function checkText(problems: Problems, path: readonly string[], text: string, longest: number): void {
  if ([...text.trim()].length > longest) problems.add(path, 'TOO_LONG');
  if (text.includes('\0') || !text.isWellFormed()) problems.add(path, 'INVALID_CHARACTER');
}

/** Checks the texts, the date and the national id of an identity. */
export function checkIdentity(problems: Problems, identity: KeptIdentity): void {
  for (const field of ['firstName', 'lastName', 'alias', 'phone', 'address', 'safeContact'] as const) {
    const text = identity[field];
    if (text != null) checkText(problems, ['identity', field], text, LONGEST[field]);
  }
  const { birthDate, nationalId } = identity;
  if (birthDate != null) {
    const code = problemOfDate(birthDate);
    if (code !== null) problems.add(['identity', 'birthDate'], code);
  }
  if (nationalId != null && !nationalId.valid)
    problems.add(['identity', 'nationalId', 'number'], 'INVALID_NATIONAL_ID');
}

/** Checks the one free text of special-category data. */
export function checkSpecialCategory(problems: Problems, { health }: PersonSpecialCategoryInput): void {
  if (health != null) checkText(problems, ['specialCategory', 'health'], health, LONGEST.health);
}

function problemOfDate(text: string): UserErrorCode | null {
  const year = DAY.exec(text)?.[1];
  if (year !== undefined && year < '1900') return 'BEFORE_1900';
  if (!isDay(text)) return 'INVALID_DATE';
  return text > today() ? 'IN_FUTURE' : null;
}

/** A birth date with how much of it is known. */
export interface BirthDate {
  readonly birthDate: string | null;
  readonly birthDatePrecision: string;
}

/**
 * The birth date that an input leads to from what is recorded: a date without precision is known to the day, and of a less
 * precise one the first day is kept. Null where date and precision do not fit.
 */
export function birthDateOf(given: KeptIdentity, recorded: BirthDate): BirthDate | null {
  const precision = given.birthDatePrecision ?? (given.birthDate ? 'day' : undefined);
  if (given.birthDate === undefined && precision === undefined) return recorded;
  if (precision === 'unknown' && given.birthDate != null) return null;
  if (precision === 'unknown' || (given.birthDate === null && precision === undefined)) return UNKNOWN;
  const date = given.birthDate === undefined ? recorded.birthDate : given.birthDate;
  if (date === null || precision === undefined) return null;
  return { birthDate: firstDay(date, precision), birthDatePrecision: precision };
}

/** Nothing known of a birth date. */
export const UNKNOWN: BirthDate = { birthDate: null, birthDatePrecision: 'unknown' };

function firstDay(date: string, precision: string): string {
  if (precision === 'day') return date;
  return precision === 'month' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`;
}
