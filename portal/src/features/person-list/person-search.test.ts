import { describe, expect, it } from 'vitest';
import { firstPage, personFilter, personSearchSchema, personSort, sortedBy } from './person-search.ts';

describe('the list of persons in the address', () => {
  it('drops what makes no sense', () => {
    const search = personSearchSchema.parse({ name: '  ', birthDate: '31.2.1990', sort: 'phone', page: 1 });
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
    const once = sortedBy({ name: 'a', after: 'cursor', page: 3 }, 'birthYear');
    expect(once).toEqual({ name: 'a', sort: 'birthYear', direction: 'desc' });
    expect(sortedBy(once, 'birthYear').direction).toBe('asc');
    expect(firstPage({ ...once, after: 'cursor', page: 2 })).toEqual(once);
  });

  it('is ordered by name, A first, then the other way', () => {
    const once = sortedBy({ sort: 'birthYear', direction: 'desc' }, 'name');
    expect(once).toEqual({ sort: 'name', direction: 'asc' });
    expect(personSort(sortedBy(once, 'name'))).toEqual({ field: 'NAME', direction: 'DESC' });
  });
});
