import { oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';

/** How invitations are filtered and sorted; names are those of the GraphQL inputs. */
export const invitationRead: ReadDeclaration = {
  filters: {
    partnerIds: oneOfIds('partner_id'),
    statuses: oneOf('status'),
    acceptable: {
      column: 'status',
      type: 'boolean',
      sql: (alias, value) => `(${alias}.status = 'open' and ${alias}.expires_at > now()) = ${value}`,
    },
  },
  sorts: { createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' } },
  defaultSort: { field: 'createdAt', direction: 'desc' },
};
