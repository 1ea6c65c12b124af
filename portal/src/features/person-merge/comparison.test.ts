import { describe, expect, it } from 'vitest';
import { emptyPerson } from '../person-form/index.ts';
import { type Comparison, chosenFor, takenOver } from './comparison.ts';

const comparison: Comparison = {
  left: { ...emptyPerson, firstName: 'Ana', sex: 'FEMALE', phone: '' },
  right: { ...emptyPerson, firstName: 'Anna', sex: 'FEMALE', phone: '060' },
  different: ['firstName', 'phone'],
};

describe('a merge', () => {
  it('keeps what the kept record says, and fills its gaps from the other', () => {
    const left = { kept: 'left', reason: '', ...chosenFor('left', comparison) };
    expect([left.firstName, left.phone]).toEqual(['left', 'right']);
    expect(takenOver(left, comparison)).toEqual(['phone']);
    const right = { kept: 'right', reason: '', ...chosenFor('right', comparison) };
    expect(takenOver(right, comparison)).toEqual([]);
  });

  it('takes over what was chosen from the other record', () => {
    const values = { kept: 'left', reason: '', ...chosenFor('left', comparison), firstName: 'right', phone: 'left' };
    expect(takenOver(values, comparison)).toEqual(['firstName']);
  });
});
