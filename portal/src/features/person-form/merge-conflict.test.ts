import { describe, expect, it } from 'vitest';
import { mergeConflict, withAnswer } from './merge-conflict.ts';
import { emptyPerson } from './person-values.ts';

const seen = {
  ...emptyPerson,
  firstName: 'Ana',
  phone: '061',
  address: 'Niš',
  birthYear: '1980',
  birthDatePrecision: 'YEAR',
};

describe('mergeConflict', () => {
  it('keeps mine and theirs where they do not meet', () => {
    const { values, conflicts } = mergeConflict(seen, { ...seen, phone: '062' }, { ...seen, address: 'Pirot' });
    expect(values).toEqual({ ...seen, phone: '062', address: 'Pirot' });
    expect(conflicts).toEqual([]);
  });

  it('asks where both changed the same to something different', () => {
    const mine = { ...seen, phone: '062', birthYear: '1981' };
    const { values, conflicts } = mergeConflict(seen, mine, { ...seen, phone: '063', birthYear: '1982' });
    expect(conflicts).toEqual(['birthDate', 'phone']);
    expect(values).toEqual(mine);
  });

  it('does not ask where both changed it to the same', () => {
    const changed = { ...seen, phone: '062' };
    expect(mergeConflict(seen, changed, changed).conflicts).toEqual([]);
  });
});

describe('withAnswer', () => {
  it('takes all parts of an answer', () => {
    const now = { ...seen, birthDatePrecision: 'DAY', birthDay: '1', birthMonth: '2', birthYear: '1983' };
    expect(withAnswer(seen, 'birthDate', now)).toEqual(now);
  });
});
