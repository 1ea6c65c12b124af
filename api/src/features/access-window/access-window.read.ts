import { oneOf, oneOfIds, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';

/** How windows are filtered and sorted; open is what neither was closed nor has run out. */
export const accessWindowRead: ReadDeclaration = {
  filters: {
    caseId: onlyId('case_id', 'Case'),
    personId: onlyId('person_id', 'Person'),
    partnerIds: oneOfIds('partner_id'),
    granteePartnerIds: oneOfIds('grantee_partner_id'),
    sources: oneOf('source'),
    open: {
      column: 'ended_at',
      type: 'boolean',
      sql: (alias, value) => `(${alias}.ended_at is null and ${alias}.until > now()) = ${value}`,
    },
  },
  sorts: { openedAt: { sql: (alias) => `${alias}.opened_at`, type: 'timestamptz' } },
  defaultSort: { field: 'openedAt', direction: 'desc' },
};
