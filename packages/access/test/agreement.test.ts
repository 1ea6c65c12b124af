import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abilityFor,
  actions,
  conditionFor,
  packedRules,
  scopeShape,
  subjects,
  subject as tagged,
  unpackAbility,
} from '../src/index.ts';
import { interpret, mayDo, row, viewer, viewerOfOneRole } from './proof/index.ts';

const viewers = fc.oneof(viewer, viewerOfOneRole);

describe.each(subjects)('%s', (subject) => {
  test.each(actions)('%s: rules and condition agree with the oracle', (action) => {
    fc.assert(
      fc.property(viewers, fc.array(row(subject), { minLength: 20, maxLength: 20 }), (scopes, rows) => {
        const ability = abilityFor(scopes);
        const packed = unpackAbility(packedRules(scopes));
        const condition = conditionFor(scopeShape(scopes), action, subject);
        for (const one of rows) {
          const expected = mayDo(scopes, action, subject, one);
          expect(ability.can(action, tagged(subject, { ...one })), 'rules').toBe(expected);
          expect(packed.can(action, tagged(subject, { ...one })), 'packed rules').toBe(expected);
          expect(condition ? interpret(condition, scopes, one) : false, 'condition').toBe(expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});
