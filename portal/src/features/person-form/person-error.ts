import type { ErrorCode } from '@kolo/schema';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FormError } from '../../shared/form/form-error.ts';
import { birthTexts, firstPart, impossibleNumber, tooLong } from './person-rules.ts';

const fieldNames: Record<string, string> = { number: 'nationalIdNumber', kind: 'nationalIdKind' };

/** The API's codes in the words of this form, which asks for a date in parts. */
const errorTexts: Partial<Record<ErrorCode, MessageDescriptor>> = {
  TOO_LONG: tooLong,
  INVALID_DATE: birthTexts['not-a-day'],
  BEFORE_1900: birthTexts['before-1900'],
  IN_FUTURE: birthTexts.future,
  PRECISION_MISMATCH: birthTexts.missing,
  INVALID_NATIONAL_ID: impossibleNumber,
  INVALID_CHARACTER: msg`This text contains a character that cannot be stored. Type it again instead of pasting it.`,
};

interface PersonError extends FormError {
  readonly code: ErrorCode;
}

/** Errors of the API at the fields of the form, which asks for a date in parts, in the reader's language. */
export function atFormFields(errors: readonly PersonError[], birthDatePrecision: string, i18n: I18n): FormError[] {
  return errors.map(({ field, code, message }) => {
    const last = field.at(-1) ?? '';
    const name = last === 'birthDate' ? firstPart(birthDatePrecision) : (fieldNames[last] ?? last);
    const text = errorTexts[code];
    return { code, field: [...field.slice(0, -1), name], message: text ? i18n._(text) : message };
  });
}
