import { describe, expect, it } from 'vitest';
import { daysAfter, dueOf, endOfWeek } from './due.ts';

describe('dueOf', () => {
  it.each([
    ['2026-03-01', { kind: 'overdue', days: 3 }],
    ['2026-03-03', { kind: 'overdue', days: 1 }],
    ['2026-03-04', { kind: 'today' }],
    ['2026-03-05', { kind: 'later' }],
  ])('%s on 4 March', (dueOn, due) => expect(dueOf(dueOn, '2026-03-04')).toEqual(due));

  it('counts a day of 23 hours as a day', () =>
    expect(dueOf('2026-03-28', '2026-03-30')).toEqual({ kind: 'overdue', days: 2 }));
});

describe('endOfWeek', () => {
  it.each([
    ['2026-03-02', '2026-03-08'],
    ['2026-03-04', '2026-03-08'],
    ['2026-03-08', '2026-03-08'],
    ['2026-12-31', '2027-01-03'],
  ])('of %s is Sunday %s', (of, sunday) => expect(endOfWeek(of)).toBe(sunday));
});

describe('daysAfter', () => {
  it('goes over the end of a month', () => expect(daysAfter('2026-02-27', 7)).toBe('2026-03-06'));
});
