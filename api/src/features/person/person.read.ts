import { oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** How persons are filtered and sorted; names are those of the GraphQL inputs. */
export const personRead: ReadDeclaration = {
  filters: { sex: oneOf('sex'), municipalityCodes: oneOf('municipality_code') },
  sorts: {
    pseudonym: { sql: (alias) => `${alias}.pseudonym`, type: 'text' },
    birthYear: { sql: (alias) => `coalesce(${alias}.birth_year, 0)`, type: 'int' },
  },
  defaultSort: { field: 'pseudonym', direction: 'asc' },
  hidable: ['identity', 'specialCategory', 'conviction'],
};
