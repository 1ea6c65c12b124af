import { expect, test } from 'vitest';
import { Selection } from '../../src/platform/read/selection-cache.ts';

test('what is compiled is kept, but not without end: the bound is one for all selections', () => {
  let compiled = 0;
  const compile = () => ({ number: compiled++ });
  const first = new Selection([]);
  const second = new Selection([]);
  expect(first.compiled('a', compile)).toBe(first.compiled('a', compile));
  expect(second.compiled('a', compile)).not.toBe(first.compiled('a', compile));
  for (let others = 0; others < 1_000; others += 1) new Selection([]).compiled('a', compile);
  expect(first.compiled('a', compile)).toEqual({ number: 1_002 });
});
