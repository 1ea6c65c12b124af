import { oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** How saved views are filtered and sorted; what was removed is in no list. */
export const savedViewRead: ReadDeclaration = {
  filters: {
    lists: oneOf('list'),
    removed: { column: 'removed', type: 'boolean', sql: (alias, value) => `${alias}.removed = ${value}` },
  },
  sorts: { name: { sql: (alias) => `lower(${alias}.name)`, type: 'text' } },
  defaultSort: { field: 'name', direction: 'asc' },
};
