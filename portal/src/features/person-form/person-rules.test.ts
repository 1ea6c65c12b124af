import { describe, expect, it } from 'vitest';
import { atFormFields } from './person-error.ts';
import { checkPerson } from './person-rules.ts';
import { emptyPerson } from './person-values.ts';
import { reachQuestions, whoQuestions } from './questions.ts';

const known = { ...emptyPerson, alias: 'Cile', sex: 'MALE', birthDatePrecision: 'UNKNOWN' };
const fields = (values: Partial<typeof known>, recordedNationalIdKind = '') => [
  ...checkPerson({ ...known, ...values }, [...whoQuestions, ...reachQuestions], {
    today: '2018-06-24',
    recordedNationalIdKind,
  }).keys(),
];

describe('checkPerson', () => {
  it.each([
    [{}, []],
    [{ alias: ' ' }, ['firstName']],
    [{ sex: '' }, ['sex']],
    [{ lastName: 'x'.repeat(201) }, ['lastName']],
    [{ birthDatePrecision: 'DAY' }, ['birthDay']],
    [{ birthDatePrecision: 'YEAR', birthYear: '2019' }, ['birthYear']],
    [{ nationalIdKind: 'JMBG' }, ['nationalIdNumber']],
    [{ nationalIdNumber: '123456' }, ['nationalIdKind']],
    [{ nationalIdKind: 'JMBG', nationalIdNumber: '123456' }, ['nationalIdNumber']],
  ])('%j: %j', (values, problems) => expect(fields(values)).toEqual(problems));

  it('asks no number of a national id that is on record', () =>
    expect(fields({ nationalIdKind: 'JMBG' }, 'JMBG')).toEqual([]));
});

describe('atFormFields', () => {
  it('puts errors of the API where the form asks', () => {
    const errors = [
      { field: ['identity', 'birthDate'], code: 'IN_FUTURE', message: '' },
      { field: ['identity', 'nationalId', 'number'], code: 'INVALID_NATIONAL_ID', message: '' },
      { field: ['identity', 'firstName'], code: 'REQUIRED', message: '' },
    ];
    const last = (precision: string) => atFormFields(errors, precision).map(({ field }) => field.at(-1));
    expect(last('YEAR')).toEqual(['birthYear', 'nationalIdNumber', 'firstName']);
    expect(last('DAY')[0]).toBe('birthDay');
  });
});
