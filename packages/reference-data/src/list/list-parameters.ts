import { caseStatuses } from '../vocabulary/case-status.ts';
import { risks } from '../vocabulary/risk.ts';
import type { SavedListCode } from '../vocabulary/saved-list.ts';

/** What the address of a list may say under one name. */
export interface ListParameter {
  /** The words that it may be, or the form that it has. */
  readonly is: readonly string[] | 'code' | 'day' | 'id';
}

const upper = (terms: readonly { readonly code: string }[]) => terms.map(({ code }) => code.toUpperCase());
const direction: ListParameter = { is: ['asc', 'desc'] };

/** The parameters by which each list is narrowed and sorted; a page of it is none. The portal’s lists have the same. */
export const listParameters: Readonly<Record<SavedListCode, Readonly<Record<string, ListParameter>>>> = {
  cases: {
    tab: { is: ['mine', 'open', 'unassigned', 'closed', 'all'] },
    status: { is: upper(caseStatuses) },
    risk: { is: upper(risks) },
    caseworker: { is: 'code' },
    municipality: { is: 'code' },
    programme: { is: 'code' },
    country: { is: 'code' },
    partner: { is: 'code' },
    from: { is: 'day' },
    to: { is: 'day' },
    sort: { is: ['number', 'risk', 'statusSince', 'openedOn'] },
    direction,
  },
  persons: {
    // Whom somebody looked for is kept nowhere: an erased person’s name would stay in a view.
    sort: { is: ['birthYear', 'name'] },
    direction,
  },
  tasks: {
    tab: { is: ['overdue', 'week', 'open', 'ended'] },
    whose: { is: ['mine', 'all'] },
    assignee: { is: 'id' },
  },
};
