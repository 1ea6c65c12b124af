import type { I18n, MessageDescriptor } from '@lingui/core';

/** The words of a vocabulary as choices, in its order. */
export function optionsOf(labels: Readonly<Record<string, MessageDescriptor>>, i18n: I18n) {
  return Object.entries(labels).map(([value, label]) => ({ value, label: i18n._(label) }));
}
