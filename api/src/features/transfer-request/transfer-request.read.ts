import { oneOfIds, onlyId, type ReadDeclaration, until } from '../../platform/read/index.ts';
import { standingToday } from '../offer/index.ts';

/** How requests for a transfer are filtered and sorted: by which side of them the viewer is, the most urgent first. */
export const transferRequestRead: ReadDeclaration = {
  filters: {
    personId: onlyId('person_id', 'Person'),
    statuses: standingToday((alias) => `${alias}.status = 'in_progress' and ${alias}.due_on`),
    fromPartnerIds: oneOfIds('partner_id'),
    toPartnerIds: oneOfIds('to_partner_id'),
    // What `side` means for a viewer: which partners are theirs.
    askingIds: oneOfIds('partner_id'),
    askedIds: oneOfIds('to_partner_id'),
    dueUntil: until('due_on'),
  },
  sorts: {
    dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' },
    createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' },
  },
  defaultSort: { field: 'dueOn', direction: 'asc' },
  computed: { side: ['askingId'], status: ['status', 'dueOn'] },
};
