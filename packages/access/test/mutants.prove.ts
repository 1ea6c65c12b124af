import { describe, expect, test } from 'vitest';
import { differs } from './proof/compare.ts';
import { mutantsOf, statements } from './proof/index.ts';

describe('every mutant of the policy is found', () => {
  test.each(mutantsOf(statements).map((mutant) => [mutant.name, mutant] as const))('%s', (_, mutant) => {
    expect(differs(mutant.statements, mutant.action, mutant.subject)).toBe(true);
  });
});
