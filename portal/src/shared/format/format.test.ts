import { describe, expect, it } from 'vitest';
import { dayOf, formatOf } from './format.ts';

describe('formatOf', () => {
  it('writes a calendar date without moving it through a time zone', () => {
    expect(formatOf('en').date('2017-04-01')).toBe('1 Apr 2017');
    expect(formatOf('sr-Cyrl').date('2017-04-01')).toMatch(/1\. (апр|4)/);
  });

  it('names countries in the language and script', () => {
    expect(formatOf('sr-Cyrl').country('RS')).toBe('Србија');
    expect(formatOf('sr-Latn').country('RS')).toBe('Srbija');
    expect(formatOf('en').country('XK')).toBe('Kosovo');
  });

  it('groups money as the language does', () => {
    expect(formatOf('sr-Latn').money('2795000.00', 'EUR')).toMatch(/2\.795\.000,00/);
  });

  it('orders Serbian letters by the Serbian alphabet', () => {
    const names = ['Šabac', 'Čačak', 'Zaječar', 'Leskovac', 'Ljig'];
    expect(names.toSorted(formatOf('sr-Latn').compare)).toEqual(['Čačak', 'Leskovac', 'Ljig', 'Šabac', 'Zaječar']);
  });
});

describe('dayOf', () => {
  it('is the date on the wall in the four countries, not the date in Greenwich', () => {
    expect(dayOf(new Date('2026-03-04T23:10:00Z'))).toBe('2026-03-05');
    expect(dayOf(new Date('2026-07-04T22:10:00Z'))).toBe('2026-07-05');
  });
});
