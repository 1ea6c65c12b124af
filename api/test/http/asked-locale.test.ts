import { expect, test } from 'vitest';
import { askedLocale } from '../../src/platform/http/asked-locale.ts';

test.each([
  ['sr-Cyrl', 'sr-Cyrl'],
  [' sr-Latn ', 'sr-Latn'],
  ['en', 'en'],
  ['sr', null],
  ['en-GB,en;q=0.9', null],
  ['SR-CYRL', null],
  ['*', null],
  ['', null],
  [undefined, null],
])('accept-language %j asks for %j', (header, locale) => expect(askedLocale(header)).toBe(locale));
