import { describe, expect, it } from 'vitest';
import { preferredLocale } from './locales.ts';

describe('preferredLocale', () => {
  it.each([
    [['sr-RS', 'en'], 'sr-Cyrl'],
    [['sr-Latn-RS'], 'sr-Latn'],
    [['bs'], 'sr-Latn'],
    [['de-DE', 'en-GB'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (languages, locale) => expect(preferredLocale(languages)).toBe(locale));
});
