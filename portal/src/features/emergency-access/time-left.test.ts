import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const at = (time: string) => new Date(`2018-03-01T${time}Z`);
const until = '2018-03-01T12:00:00Z';

describe('timeLeft', () => {
  it.each([
    ['09:00:00', { hours: 3, minutes: 0 }],
    ['09:00:01', { hours: 3, minutes: 0 }],
    ['10:31:30', { hours: 1, minutes: 29 }],
    ['11:59:59', { hours: 0, minutes: 1 }],
  ])('counts a begun minute in: at %s', (time, left) => {
    expect(timeLeft(until, at(time))).toEqual(left);
  });

  it.each(['12:00:00', '12:00:01', '18:00:00'])('is over at %s', (time) => {
    expect(timeLeft(until, at(time))).toBeUndefined();
  });
});
