/** What an address says apart from its page and its view. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Where a reader is in a list, and no part of what it shows. */
const OF_THE_PLACE = ['after', 'page', 'view'];
/** Whom somebody looks for is kept nowhere. */
const OF_A_PERSON = ['name', 'birthDate'];
const NOT_KEPT = [...OF_THE_PLACE, ...OF_A_PERSON];

/** The parameters as the API keeps them: those that are set, in an order of their own. */
export function queryOf(search: Parameters): string {
  const set = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    NOT_KEPT.includes(name) || value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(set.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** Whether an address says the same as a kept one, whatever the order. */
export function isSameView(search: Parameters, query: string): boolean {
  return queryOf(search) === queryOf(searchOf(query));
}

/** The parameters of a kept address. */
export function searchOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Whether a list is narrowed to whom somebody looks for, which a view of it leaves out. */
export function looksForSomebody(search: Parameters): boolean {
  return OF_A_PERSON.some((name) => search[name] !== undefined);
}
