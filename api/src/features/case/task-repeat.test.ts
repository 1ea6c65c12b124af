import { expect, test } from 'vitest';
import { nextDueDay } from './task-repeat.ts';

test.each([
  ['2018-01-31', 'monthly', '2018-02-28'],
  ['2020-01-31', 'monthly', '2020-02-29'],
  ['2018-02-28', 'monthly', '2018-03-28'],
  ['2018-12-15', 'monthly', '2019-01-15'],
  ['2018-11-30', 'quarterly', '2019-02-28'],
  ['2019-11-30', 'quarterly', '2020-02-29'],
  ['2018-12-31', 'weekly', '2019-01-07'],
  ['2018-03-24', 'weekly', '2018-03-31'],
] as const)('%s, %s, comes again on %s', (day, repeats, next) => expect(nextDueDay(day, repeats)).toBe(next));
