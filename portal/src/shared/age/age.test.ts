import { describe, expect, it } from 'vitest';
import { ageOn } from './age.ts';

const bornOn = (birthDate: string, birthDatePrecision = 'DAY') => ({
  birthYear: Number(birthDate.slice(0, 4)),
  identity: { birthDate, birthDatePrecision },
});

describe('ageOn', () => {
  it('counts full years when the day of birth is known', () => {
    expect(ageOn('2018-06-09', bornOn('1980-06-10'))).toEqual({ years: 37, exact: true });
    expect(ageOn('2018-06-10', bornOn('1980-06-10'))).toEqual({ years: 38, exact: true });
  });

  it('says that it is about right when the date is estimated', () => {
    expect(ageOn('2018-06-09', bornOn('1980-01-01', 'ESTIMATED'))).toEqual({ years: 38, exact: false });
  });

  it('takes the year of birth when the identity is hidden', () => {
    expect(ageOn('2018-06-09', { birthYear: 1990, identity: null })).toEqual({ years: 28, exact: false });
  });

  it('says nothing when nothing is known', () => {
    expect(ageOn('2018-06-09', { birthYear: null, identity: null })).toBeUndefined();
  });
});
