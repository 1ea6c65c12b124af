import { codesOf, type Term } from '../term.ts';

/** Languages and scripts of the screens, as BCP 47 tags. */
export const locales = [
  { code: 'en', label: 'English', description: 'English.' },
  { code: 'sr-Cyrl', label: 'Српски', description: 'Serbian in Cyrillic script.' },
  { code: 'sr-Latn', label: 'Srpski', description: 'Serbian in Latin script.' },
] as const satisfies readonly Term[];

export const localeCodes = codesOf(locales);
export type LocaleCode = (typeof localeCodes)[number];
