import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { questionLabels } from '../person-form/index.ts';

const others: Readonly<Record<string, MessageDescriptor>> = {
  birthYear: msg`Year of birth`,
  birthDatePrecision: msg`How much of the date is known`,
};

/** What a corrected field is called; its own name where the portal has none for it. */
export function useFieldLabel(): (field: string) => string {
  const { i18n } = useLingui();
  const labels: Readonly<Record<string, MessageDescriptor>> = { ...questionLabels, ...others };
  return (field) => (labels[field] ? i18n._(labels[field]) : field);
}
