import { describe, expect, it } from 'vitest';
import { firstPage, personFilter, personSearchSchema, personSort, sortedByBirthYear } from './person-search.ts';

describe('the list of persons in the address', () => {
  it('drops what makes no sense', () => {
    const search = personSearchSchema.parse({ name: '  ', birthDate: '31.2.1990', sort: 'name', page: 1 });
    expect(personFilter(search)).toEqual({});
    expect(search.page).toBeUndefined();
  });

  it('becomes the filter and the order of the API', () => {
    const search = personSearchSchema.parse({ name: ' djordj ', birthDate: '1990-02-28' });
    expect(personFilter(search, { kind: 'JMBG', number: '1' })).toEqual({
      name: 'djordj',
      birthDate: '1990-02-28',
      nationalId: { kind: 'JMBG', number: '1' },
    });
    expect(personSort(search)).toEqual({ field: 'PSEUDONYM', direction: 'ASC' });
  });

  it('is ordered by the year of birth, the youngest first, then the other way', () => {
    const once = sortedByBirthYear({ name: 'a', after: 'cursor', page: 3 });
    expect(once).toEqual({ name: 'a', sort: 'birthYear', direction: 'desc' });
    expect(sortedByBirthYear(once).direction).toBe('asc');
    expect(firstPage({ ...once, after: 'cursor', page: 2 })).toEqual(once);
  });
});
