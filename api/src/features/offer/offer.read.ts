import { oneOf, oneOfIds, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';

/** How offers are filtered and sorted: by which side of them the viewer is, the most urgent first. */
export const offerRead: ReadDeclaration = {
  filters: {
    caseId: onlyId('case_id', 'Case'),
    kinds: oneOf('kind'),
    statuses: oneOf('status'),
    fromPartnerIds: oneOfIds('partner_id'),
    toPartnerIds: oneOfIds('to_partner_id'),
  },
  sorts: {
    dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' },
    createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' },
  },
  defaultSort: { field: 'dueOn', direction: 'asc' },
};
