import { describe, expect, test } from 'vitest';
import { readOptions } from '../src/options.ts';

describe('options', () => {
  test('are the full comparison where nothing is given', () => {
    expect(readOptions([])).toMatchObject({ mode: 'compare', cases: 500_000, write: false });
    expect(readOptions([]).rounds).toBeGreaterThanOrEqual(3);
  });

  test('--quick is smaller, and still has three rounds', () => {
    expect(readOptions(['--quick'])).toMatchObject({ cases: 50_000, rounds: 3, quick: true });
  });

  test('--only takes workloads in their order', () => {
    expect(readOptions(['--only', 'C,A']).workloads).toEqual(['A', 'C']);
    expect(() => readOptions(['--only', 'A,X'])).toThrow('--only takes some of A,B,C,D,E');
  });

  test('--growth and --profile do something else', () => {
    expect(readOptions(['--growth']).mode).toBe('growth');
    expect(readOptions(['--profile', '--only', 'A'])).toMatchObject({ mode: 'profile', workloads: ['A'] });
  });

  test('what is not known or not possible is refused', () => {
    expect(() => readOptions(['--fast'])).toThrow();
    expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds has to be a number above 0');
    expect(() => readOptions(['--seconds', 'many'])).toThrow('--seconds has to be a number above 0');
  });
});
