import type { UserError } from './user-error.ts';
import { userError } from './user-error-messages.ts';

/** What the database takes for blank too: Unicode's white space, of which `\s` leaves out one. */
const BLANK = /^[\s\u0085]*$/u;

/** What is wrong with a text that has to be there. */
export function textProblems(locale: string, field: string, text: string, longest: number): UserError[] {
  const errors: UserError[] = [];
  if (BLANK.test(text)) errors.push(userError(locale, field, 'REQUIRED'));
  // Counted in characters, as the database counts.
  if ([...text.trim()].length > longest) errors.push(userError(locale, field, 'TOO_LONG'));
  if (text.includes('\0') || !text.isWellFormed()) errors.push(userError(locale, field, 'INVALID_CHARACTER'));
  return errors;
}
