import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../shared/list-file/list-file.ts';
import { type FilePerson, personColumns } from './person-file.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

const identity = {
  firstName: 'Ana',
  lastName: 'Ilić',
  alias: null,
  birthDate: '1984-05-02',
  birthDatePrecision: 'DAY' as const,
};

const ana: FilePerson = {
  id: 'p1',
  pseudonym: 'P-4KX9',
  birthYear: 1984,
  sex: 'FEMALE',
  municipality: { code: 'RS-leskovac', name: 'Leskovac' },
  identity,
  cases: [
    { id: 'c1', status: 'OPEN' },
    { id: 'c2', status: 'CLOSED' },
  ],
};

const rowOf = (person: FilePerson) => tableOf([person], personColumns, i18n)[1];

describe('the file of the persons', () => {
  it('has names in columns of their own, and counts the cases', () => {
    expect(tableOf([ana], personColumns, i18n)).toEqual([
      [
        'First name',
        'Last name',
        'Also known as',
        'Pseudonym',
        'Date of birth',
        'Year of birth',
        'How much of the date is known',
        'Sex',
        'Municipality',
        'Open cases',
        'All cases',
      ],
      ['Ana', 'Ilić', '', 'P-4KX9', '1984-05-02', 1984, 'Day, month and year', 'Female', 'Leskovac', 1, 2],
    ]);
  });

  it.each(['MONTH', 'YEAR', 'ESTIMATED', 'UNKNOWN'] as const)('has no day of birth where %s is known', (precision) => {
    expect(rowOf({ ...ana, identity: { ...identity, birthDatePrecision: precision } })?.[4]).toBe('');
  });

  it('leaves empty what is hidden or not recorded', () => {
    expect(rowOf({ ...ana, birthYear: null, municipality: null, identity: null, cases: [] })).toEqual([
      '',
      '',
      '',
      'P-4KX9',
      '',
      '',
      '',
      'Female',
      '',
      0,
      0,
    ]);
  });
});
