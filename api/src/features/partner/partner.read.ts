import { oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** How partners are filtered and sorted; names are those of the GraphQL inputs. */
export const partnerRead: ReadDeclaration = {
  filters: {
    kinds: oneOf('kind'),
    countryCodes: oneOf('country_code'),
    programmeCodes: {
      column: 'id',
      type: 'text[]',
      sql: (alias, value) =>
        `${alias}.id in (select partner_id from kolo.programme_partner where programme_code = any (${value}))`,
    },
  },
  sorts: { name: { sql: (alias) => `${alias}.name`, type: 'text' } },
  defaultSort: { field: 'name', direction: 'asc' },
};
