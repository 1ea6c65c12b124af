import type { FormError } from '../../shared/form/form-error.ts';
import { firstPart } from './person-rules.ts';

const fieldNames: Record<string, string> = { number: 'nationalIdNumber', kind: 'nationalIdKind' };

/** Errors of the API at the fields of the form, which asks for a date in parts. */
export function atFormFields(errors: readonly FormError[], birthDatePrecision: string): FormError[] {
  return errors.map((error) => {
    const last = error.field.at(-1) ?? '';
    const name = last === 'birthDate' ? firstPart(birthDatePrecision) : (fieldNames[last] ?? last);
    return { ...error, field: [...error.field.slice(0, -1), name] };
  });
}
