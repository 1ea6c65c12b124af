import { expect, test } from 'vitest';
import { byDay } from './by-day.ts';

test('a list is cut at midnight in Belgrade', () => {
  const at = (createdAt: string) => ({ createdAt });
  const list = ['2018-06-14T22:30:00Z', '2018-06-14T21:30:00Z', '2018-06-13T23:00:00Z', '2018-06-01T08:00:00Z'].map(at);
  expect(byDay(list).map(({ day, of }) => [day, of.length])).toEqual([
    ['2018-06-15', 1],
    ['2018-06-14', 2],
    ['2018-06-01', 1],
  ]);
  expect(byDay([])).toEqual([]);
});
