import { describe, expect, test } from 'vitest';
import { comparable } from '../src/workloads/comparable.ts';
import { difference } from '../src/workloads/compare.ts';

describe('comparable', () => {
  test('spells codes alike, and nothing else', () => {
    expect(comparable({ status: 'open', name: 'open', person: { sex: 'female' } })).toEqual({
      status: 'OPEN',
      name: 'open',
      person: { sex: 'FEMALE' },
    });
  });

  test.each(['2019-02-18T10:00:00.0096Z', '2019-02-18T10:00:00.009600+00:00', '2019-02-18 10:00:00.0096+00'])(
    'spells the moment %s as all others',
    (createdAt) => {
      expect(comparable({ createdAt })).toEqual({ createdAt: '2019-02-18T10:00:00.0096Z' });
    },
  );

  test('keeps moments apart that differ by a microsecond', () => {
    const one = comparable({ createdAt: '2019-02-18T10:00:00.000001Z' });
    expect(one).not.toEqual(comparable({ createdAt: '2019-02-18T10:00:00.000002Z' }));
  });

  test('asks of a cursor only that there is one', () => {
    expect(comparable({ endCursor: 'abc' })).toEqual(comparable({ endCursor: 'xyz' }));
    expect(comparable({ endCursor: null })).not.toEqual(comparable({ endCursor: 'xyz' }));
  });
});

describe('difference', () => {
  test('is none between equal values', () => {
    expect(difference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeNull();
  });

  test('names the first place with both values', () => {
    expect(difference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe('data.a.1.b: 2 and 3');
  });

  test('sees what only one of them has', () => {
    expect(difference({ a: 1 }, { a: 1, b: 2 })).toBe('data.b: undefined and 2');
    expect(difference([1, 2], [1])).toBe('data.1: 2 and undefined');
  });

  test('sees the difference between null and nothing there', () => {
    expect(difference({ a: null }, {})).not.toBeNull();
  });
});
