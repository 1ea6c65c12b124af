import { type LocaleCode, localeCodes } from '@kolo/reference-data';

/**
 * The language that a request asks for, where it names exactly one of the portal's: `sr-Cyrl`, and not `sr` or what a
 * browser says by itself in a list of several. Null leaves it to the account.
 */
export function askedLocale(acceptLanguage: string | undefined): LocaleCode | null {
  return localeCodes.find((code) => code === acceptLanguage?.trim()) ?? null;
}
