import { describe, expect, test } from 'vitest';
import { median, percentile, spread } from '../src/measure/statistics.ts';

describe('median', () => {
  test('is the middle of an odd number of figures, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('is the mean of the two in the middle of an even number', () => {
    expect(median([1, 10, 4, 2])).toBe(3);
  });

  test('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });

  test('leaves its figures as they are', () => {
    const figures = [3, 1, 2];
    median(figures);
    expect(figures).toEqual([3, 1, 2]);
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);

  test('is a figure that was measured, by nearest rank', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
  });

  test('of one figure is that figure', () => {
    expect(percentile([7], 0.99)).toBe(7);
  });

  test('of nothing is not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

test('spread is the distance of the extremes in terms of the median', () => {
  expect(spread([90, 100, 130])).toBeCloseTo(0.4);
});
