import type { CaseFilter, CaseSort, CaseStatus } from '@kolo/schema';
import { z } from 'zod/mini';

export const caseTabs = ['mine', 'open', 'unassigned', 'closed', 'all'] as const;
export type CaseTab = (typeof caseTabs)[number];

export const sortFields = ['number', 'risk', 'statusSince', 'openedOn'] as const;
export type SortField = (typeof sortFields)[number];
export type SortDirection = 'asc' | 'desc';

const caseStatuses = ['OPEN', 'CLOSED', 'TRANSFERRED', 'DUPLICATE'] as const satisfies CaseStatus[];
export const risks = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** A value that is dropped when it makes no sense, so that an old or mistyped address still opens the list. */
function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

const code = z.string().check(z.regex(/^[\w-]{1,64}$/));
const date = z.iso.date();

/** The state of the caseload list in the address. */
export const caseSearchSchema = z.object({
  tab: lenient(z.enum(caseTabs)),
  status: lenient(z.enum(caseStatuses)),
  risk: lenient(z.enum(risks)),
  caseworker: lenient(code),
  municipality: lenient(code),
  programme: lenient(code),
  country: lenient(code),
  partner: lenient(code),
  from: lenient(date),
  to: lenient(date),
  sort: lenient(z.enum(sortFields)),
  direction: lenient(z.enum(['asc', 'desc'])),
  view: lenient(code),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type CaseSearch = z.infer<typeof caseSearchSchema>;

/** The filters that a reader sets, apart from tab, order and page. */
export const filterNames = [
  'status',
  'risk',
  'caseworker',
  'municipality',
  'programme',
  'country',
  'partner',
  'from',
  'to',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Which statuses a tab can hold; one status means that there is nothing to choose. */
export const tabStatuses: Record<CaseTab, CaseStatus[]> = {
  mine: ['OPEN'],
  open: ['OPEN'],
  unassigned: ['OPEN'],
  closed: ['CLOSED', 'TRANSFERRED', 'DUPLICATE'],
  all: ['OPEN', 'CLOSED', 'TRANSFERRED', 'DUPLICATE'],
};

/** The API's filter for what the address says about one tab. */
export function caseFilter(search: CaseSearch, tab: CaseTab, ownMembershipIds: string[]): CaseFilter {
  const { status, risk, caseworker, municipality, programme, country, partner, from, to } = search;
  const possible = tabStatuses[tab];
  const filter: CaseFilter = {
    status: status && possible.includes(status) ? [status] : possible,
    ...(risk && { risk: [risk] }),
    ...(municipality && { municipalityCodes: [municipality] }),
    ...(programme && { programmeCodes: [programme] }),
    ...(country && { countryCodes: [country] }),
    ...(partner && { partnerIds: [partner] }),
    ...(from && { openedFrom: from }),
    ...(to && { openedTo: to }),
  };
  if (tab === 'mine') return { ...filter, caseworkerIds: ownMembershipIds };
  if (tab === 'unassigned') return { ...filter, unassigned: true };
  return caseworker ? { ...filter, caseworkerIds: [caseworker] } : filter;
}

const apiSortFields = { number: 'NUMBER', risk: 'RISK', statusSince: 'STATUS_SINCE', openedOn: 'OPENED_ON' } as const;

/** The order that the address asks for; newest first without a wish. */
export function caseSort({ sort, direction }: CaseSearch): CaseSort {
  return { field: apiSortFields[sort ?? 'openedOn'], direction: direction === 'asc' ? 'ASC' : 'DESC' };
}

/** The search after a click on a column's heading: its useful direction first, then the other one. */
export function sortedBy(search: CaseSearch, field: SortField): CaseSearch {
  const current = search.sort ?? 'openedOn';
  const first: SortDirection = field === 'number' ? 'asc' : 'desc';
  const now = search.direction ?? 'desc';
  const direction = current !== field ? first : now === 'asc' ? 'desc' : 'asc';
  return { ...firstPage(search), sort: field, direction };
}

/** The search with one filter set, or lifted by an empty value; any change starts at the first page. */
export function filteredBy(search: CaseSearch, name: FilterName, value: string): CaseSearch {
  return caseSearchSchema.parse({ ...firstPage(search), [name]: value || undefined });
}

/** The search with no filter, on the same tab and in the same order. */
export function unfiltered({ tab, sort, direction }: CaseSearch): CaseSearch {
  return { tab, sort, direction };
}

/** The same search from its beginning: a cursor belongs to one filter and one order. */
export function firstPage({ after: _after, page: _page, ...search }: CaseSearch): CaseSearch {
  return search;
}

/** By how many filters the reader narrowed the list; those without a meaning on this tab are not counted. */
export function countFilters(search: CaseSearch, tab: CaseTab): number {
  return filterNames.filter((name) => search[name] !== undefined && filterApplies(name, tab)).length;
}

/** Whether a filter has a meaning on a tab. */
export function filterApplies(name: FilterName, tab: CaseTab): boolean {
  if (name === 'status') return tabStatuses[tab].length > 1;
  if (name === 'caseworker') return tab !== 'mine' && tab !== 'unassigned';
  return true;
}
