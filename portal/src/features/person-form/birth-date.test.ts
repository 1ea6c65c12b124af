import { describe, expect, it } from 'vitest';
import { birthDateFrom, birthProblem, birthValues } from './birth-date.ts';

const typed = (birthDatePrecision: string, birthDay = '', birthMonth = '', birthYear = '') => {
  return { birthDatePrecision, birthDay, birthMonth, birthYear };
};

describe('a date of birth in parts', () => {
  it.each([
    [typed('DAY', '7', '3', '1984'), '1984-03-07'],
    [typed('MONTH', '7', '3', '1984'), '1984-03-01'],
    [typed('YEAR', '7', '3', '1984'), '1984-01-01'],
    [typed('ESTIMATED', '', '', '1984'), '1984-01-01'],
    [typed('UNKNOWN', '7', '3', '1984'), null],
  ])('%j is sent as %s', (values, birthDate) => {
    expect(birthDateFrom(values)).toEqual({ birthDate, birthDatePrecision: values.birthDatePrecision });
  });

  it.each([
    [typed('DAY', '31', '2', '1990'), 'not-a-day'],
    [typed('DAY', '29', '2', '2000'), undefined],
    [typed('DAY', '29', '2', '1900'), 'not-a-day'],
    [typed('DAY', 'x', '2', '1990'), 'not-a-day'],
    [typed('DAY', '', '2', '1990'), 'missing'],
    [typed('MONTH', '', '', '1990'), 'missing'],
    [typed('YEAR', '', '', '1899'), 'before-1900'],
    [typed('DAY', '25', '6', '2018'), 'future'],
    [typed('DAY', '24', '6', '2018'), undefined],
    [typed('UNKNOWN'), undefined],
  ])('%j has the problem %s', (values, problem) => expect(birthProblem(values, '2018-06-24')).toBe(problem));

  it('fills the fields no further than the date is known', () => {
    expect(birthValues({ birthDate: '1984-01-01', birthDatePrecision: 'ESTIMATED' })).toEqual(
      typed('ESTIMATED', '', '', '1984'),
    );
    expect(birthValues({ birthDate: '1984-03-07', birthDatePrecision: 'DAY' })).toEqual(typed('DAY', '7', '3', '1984'));
  });
});
