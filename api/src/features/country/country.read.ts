import { oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** How municipalities are filtered and sorted. */
export const municipalityRead: ReadDeclaration = {
  filters: { countryCodes: oneOf('country_code') },
  sorts: { name: { sql: (alias) => `${alias}.name`, type: 'text' } },
  defaultSort: { field: 'name', direction: 'asc' },
};
