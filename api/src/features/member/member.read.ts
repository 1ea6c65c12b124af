import { oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';

/** How members are filtered and sorted; names are those of the GraphQL inputs. */
export const membershipRead: ReadDeclaration = {
  filters: {
    roles: oneOf('role'),
    partnerIds: oneOfIds('partner_id'),
    userIds: oneOfIds('user_id'),
    statuses: oneOf('status'),
  },
  sorts: { displayName: { sql: (alias) => `${alias}.display_name`, type: 'text' } },
  defaultSort: { field: 'displayName', direction: 'asc' },
};
