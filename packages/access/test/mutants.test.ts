import { expect, test } from 'vitest';
import { actions, subjects } from '../src/index.ts';
import { differs } from './proof/compare.ts';
import { mutantsOf, statements } from './proof/index.ts';

test('the policy itself does not differ from the oracle', () => {
  for (const subject of subjects) {
    for (const action of actions) expect(differs(statements, action, subject), `${action} ${subject}`).toBe(false);
  }
});

test('a sample of mutants of the policy is found', () => {
  const sample = mutantsOf(statements).filter((_, index) => index % 5 === 0);
  expect(sample.length).toBeGreaterThan(50);
  const survivors = sample.filter((mutant) => !differs(mutant.statements, mutant.action, mutant.subject));
  expect(survivors.map(({ name }) => name)).toEqual([]);
});
