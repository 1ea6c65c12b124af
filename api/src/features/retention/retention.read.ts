import { oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';

/** How retention runs are filtered and sorted. */
export const retentionRunRead: ReadDeclaration = {
  sorts: { startedAt: { sql: (alias) => `${alias}.id`, type: 'uuid' } },
  defaultSort: { field: 'startedAt', direction: 'desc' },
};

/** How the persons of retention runs are filtered and sorted. */
export const retentionEntryRead: ReadDeclaration = {
  filters: { runIds: oneOfIds('run_id'), outcomes: oneOf('outcome') },
  sorts: { pseudonym: { sql: (alias) => `${alias}.pseudonym`, type: 'text' } },
  defaultSort: { field: 'pseudonym', direction: 'asc' },
};
