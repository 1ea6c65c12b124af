import type { PersonFilter, PersonSort } from '@kolo/schema';
import { z } from 'zod/mini';

/** A value that is dropped when it makes no sense, so that an old or mistyped address still opens the list. */
function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of persons in the address. A national id is no part of it: addresses are kept and shared. */
export const personSearchSchema = z.object({
  name: lenient(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  birthDate: lenient(z.iso.date()),
  sort: lenient(z.enum(['birthYear'])),
  direction: lenient(z.enum(['asc', 'desc'])),
  view: lenient(z.uuid()),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type PersonSearch = z.infer<typeof personSearchSchema>;

export interface SoughtNationalId {
  readonly kind: NonNullable<PersonFilter['nationalId']>['kind'];
  readonly number: string;
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The national id that the list is searched for; it stays in this tab. */
    soughtNationalId?: SoughtNationalId | undefined;
  }
}

/** The API's filter for what is searched for. */
export function personFilter({ name, birthDate }: PersonSearch, nationalId?: SoughtNationalId): PersonFilter {
  return { ...(name && { name }), ...(birthDate && { birthDate }), ...(nationalId && { nationalId }) };
}

/** The order that the address asks for; by pseudonym without a wish. */
export function personSort({ sort, direction }: PersonSearch): PersonSort {
  return {
    field: sort === 'birthYear' ? 'BIRTH_YEAR' : 'PSEUDONYM',
    direction: direction === 'desc' ? 'DESC' : 'ASC',
  };
}

/** The search after a click on the heading of the year of birth: the youngest first, then the other way. */
export function sortedByBirthYear(search: PersonSearch): PersonSearch {
  const isYoungestFirst = search.sort === 'birthYear' && search.direction === 'desc';
  return { ...firstPage(search), sort: 'birthYear', direction: isYoungestFirst ? 'asc' : 'desc' };
}

/** The same search from its beginning: a cursor belongs to one filter and one order. */
export function firstPage({ after: _after, page: _page, ...search }: PersonSearch): PersonSearch {
  return search;
}
