import { useLingui } from '@lingui/react';
import { type Format, formatOf } from './format.ts';

/** Dates, numbers, money, countries and order in the reader's language. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  return formatOf(i18n.locale);
}
