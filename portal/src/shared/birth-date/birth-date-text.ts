import type { BirthDatePrecision } from '@kolo/schema';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Format } from '../format/format.ts';

interface BirthDate {
  birthDate: string | null;
  birthDatePrecision: BirthDatePrecision;
}

/** A date of birth no more exactly than it is known. */
export function birthDateText({ birthDate, birthDatePrecision }: BirthDate, format: Format, i18n: I18n) {
  if (!birthDate) return undefined;
  const year = birthDate.slice(0, 4);
  switch (birthDatePrecision) {
    case 'DAY':
      return format.date(birthDate);
    case 'MONTH':
      return format.month(birthDate);
    case 'YEAR':
      return year;
    case 'ESTIMATED':
      return i18n._(msg`about ${year} (estimated)`);
    default:
      return undefined;
  }
}
