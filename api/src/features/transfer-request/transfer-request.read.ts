import { oneOf, oneOfIds, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';

/** How requests for a transfer are filtered and sorted, the most urgent first. */
export const transferRequestRead: ReadDeclaration = {
  filters: {
    personId: onlyId('person_id', 'Person'),
    statuses: oneOf('status'),
    fromPartnerIds: oneOfIds('partner_id'),
    toPartnerIds: oneOfIds('to_partner_id'),
  },
  sorts: { dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' } },
  defaultSort: { field: 'dueOn', direction: 'asc' },
};
