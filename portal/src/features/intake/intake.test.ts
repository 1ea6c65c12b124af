import { describe, expect, it } from 'vitest';
import { checkStep, stepOf } from './intake-rules.ts';
import { intakeSearchSchema } from './intake-search.ts';
import { emptyIntake, namesFrom, soughtFrom } from './intake-values.ts';
import { mergeFound } from './merge-found.ts';

const empty = emptyIntake('m1');
const fields = (values: Partial<typeof empty>) => [
  ...checkStep('search', { ...empty, ...values }, '2018-06-24').keys(),
];

describe('the search before an intake', () => {
  it.each([
    [{}, ['soughtName']],
    [{ soughtName: 'Ana' }, []],
    [{ birthDay: '1', birthMonth: '2' }, ['birthDay']],
    [{ birthDay: '1', birthMonth: '2', birthYear: '1990' }, []],
    [{ birthDay: '31', birthMonth: '2', birthYear: '1990' }, ['birthDay']],
    [{ nationalIdNumber: '123' }, ['nationalIdKind']],
    [{ nationalIdKind: 'JMBG', nationalIdNumber: '123' }, ['nationalIdNumber']],
    [{ nationalIdKind: 'JMBG', nationalIdNumber: '0101006500006' }, []],
  ])('%j: %j', (values, problems) => expect(fields(values)).toEqual(problems));

  it('looks for what is complete', () => {
    expect(soughtFrom({ ...empty, soughtName: ' Ana ', birthYear: '1990' })).toEqual({
      name: 'Ana',
      birthDate: undefined,
      nationalId: undefined,
    });
  });

  it('shows each person once, those first that more searches found, a national id before all', () => {
    const [ana, eva, iva] = [{ id: 'ana' }, { id: 'eva' }, { id: 'iva' }];
    const found = mergeFound({ name: [ana, eva], birthDate: [eva], nationalId: [iva] });
    expect(found.map(({ person, by }) => [person.id, ...by])).toEqual([
      ['iva', 'nationalId'],
      ['eva', 'name', 'birthDate'],
      ['ana', 'name'],
    ]);
  });
});

describe('an intake', () => {
  it('begins with the names that were searched for, and keeps those that were typed', () => {
    expect(namesFrom({ ...empty, soughtName: 'Мара де Лука' })).toEqual({ firstName: 'Мара', lastName: 'де Лука' });
    expect(namesFrom({ ...empty, soughtName: 'Мара', lastName: 'Лука' })).toEqual({ firstName: '', lastName: 'Лука' });
  });

  it.each([
    ['firstName', 'who'],
    ['birthMonth', 'who'],
    ['nationalIdNumber', 'who'],
    ['membershipId', 'who'],
    ['safeContact', 'reach'],
    ['vulnerabilities', 'groups'],
    ['selfCare', 'functioning'],
  ])('knows that %s stands on step %s', (field, step) => expect(stepOf(field)).toBe(step));

  it('checks everything before it is sent', () => {
    expect([...checkStep('check', empty, '2018-06-24').keys()]).toEqual(['firstName', 'birthDay', 'sex']);
  });

  it('starts at the search when the address makes no sense', () => {
    expect(intakeSearchSchema.parse({ step: 'nowhere' }).step).toBeUndefined();
  });
});
