import { describe, expect, it } from 'vitest';
import { answered, changedQuestions, personInput } from './answers.ts';
import { emptyPerson } from './person-values.ts';

describe('a new person', () => {
  it('is sent with what was answered, grouped as the API takes it', () => {
    const values = {
      ...emptyPerson,
      firstName: ' Драган ',
      sex: 'MALE',
      birthDatePrecision: 'YEAR',
      birthYear: '1984',
      nationalIdKind: 'PASSPORT',
      nationalIdNumber: 'AB12345',
      municipalityCode: 'RS-NIS',
      targetGroups: ['YOUTH'],
      seeing: 'NO_DIFFICULTY',
    };
    expect(personInput(values, answered(values, emptyPerson))).toEqual({
      sex: 'MALE',
      municipalityCode: 'RS-NIS',
      identity: {
        firstName: 'Драган',
        birthDate: '1984-01-01',
        birthDatePrecision: 'YEAR',
        nationalId: { kind: 'PASSPORT', number: 'AB12345' },
      },
      specialCategory: { targetGroups: ['YOUTH'], seeing: 'NO_DIFFICULTY' },
    });
  });

  it('has no group of sensitive answers where none was given', () => {
    const values = { ...emptyPerson, alias: 'Cile', sex: 'UNKNOWN', birthDatePrecision: 'UNKNOWN' };
    expect(personInput(values, answered(values, emptyPerson))).toEqual({
      sex: 'UNKNOWN',
      identity: { alias: 'Cile', birthDate: null, birthDatePrecision: 'UNKNOWN' },
    });
  });
});

describe('changedQuestions', () => {
  const recorded = {
    ...emptyPerson,
    firstName: 'Ana',
    nationalIdKind: 'JMBG',
    birthYear: '1984',
    birthDatePrecision: 'YEAR',
  };

  it('sees no change in blanks, in the order of choices and in parts of a date that do not count', () => {
    const typed = { ...recorded, firstName: 'Ana ', birthDay: '3', vulnerabilities: [] };
    expect(changedQuestions(recorded, typed)).toEqual([]);
  });

  it('keeps the national id on record while no number is typed, and removes it when there is none any more', () => {
    expect(changedQuestions(recorded, { ...recorded, nationalIdNumber: '0101006500006' })).toEqual(['nationalId']);
    const removed = { ...recorded, nationalIdKind: '' };
    expect(personInput(removed, changedQuestions(recorded, removed))).toEqual({ identity: { nationalId: null } });
  });

  it('empties a field with null', () => {
    const emptied = { ...recorded, firstName: '' };
    expect(personInput(emptied, changedQuestions(recorded, emptied))).toEqual({ identity: { firstName: null } });
  });
});
