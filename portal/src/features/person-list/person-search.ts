import type { PersonFilter, PersonSort } from '@kolo/schema';
import { z } from 'zod/mini';
import type { SoughtNationalId } from './sought-national-id.ts';

/** A value that is dropped when it makes no sense, so that an old or mistyped address still opens the list. */
function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of persons in the address. A national id is no part of it: addresses are kept and shared. */
export const personSearchSchema = z.object({
  name: lenient(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  birthDate: lenient(z.iso.date()),
  sort: lenient(z.enum(['birthYear', 'name'])),
  direction: lenient(z.enum(['asc', 'desc'])),
  view: lenient(z.uuid()),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type PersonSearch = z.infer<typeof personSearchSchema>;

/** The API's filter for what is searched for. */
export function personFilter({ name, birthDate }: PersonSearch, nationalId?: SoughtNationalId): PersonFilter {
  return { ...(name && { name }), ...(birthDate && { birthDate }), ...(nationalId && { nationalId }) };
}

export type PersonSortColumn = NonNullable<PersonSearch['sort']>;

const sortFields = { birthYear: 'BIRTH_YEAR', name: 'NAME' } as const;

/** Which end of a column comes first at its first click: the youngest, and A. */
const firstDirections = { birthYear: 'desc', name: 'asc' } as const;

/** The order that the address asks for; by pseudonym without a wish. */
export function personSort({ sort, direction }: PersonSearch): PersonSort {
  return {
    field: sort === undefined ? 'PSEUDONYM' : sortFields[sort],
    direction: direction === 'desc' ? 'DESC' : 'ASC',
  };
}

/** The search after a click on a heading: its first end first, then the other way. */
export function sortedBy(search: PersonSearch, sort: PersonSortColumn): PersonSearch {
  const first = firstDirections[sort];
  const isFirst = search.sort === sort && (search.direction ?? 'asc') === first;
  const other = first === 'asc' ? 'desc' : 'asc';
  return { ...firstPage(search), sort, direction: isFirst ? other : first };
}

/** The same search from its beginning: a cursor belongs to one filter and one order. */
export function firstPage({ after: _after, page: _page, ...search }: PersonSearch): PersonSearch {
  return search;
}
