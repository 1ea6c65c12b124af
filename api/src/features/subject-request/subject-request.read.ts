import { isEmpty, oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** How requests are filtered and sorted; the most urgent comes first. */
export const subjectRequestRead: ReadDeclaration = {
  filters: {
    states: oneOf('state'),
    kinds: oneOf('kind'),
    ended: { ...isEmpty('ended_on'), sql: (alias, value) => `(${alias}.ended_on is not null) = ${value}` },
  },
  sorts: { dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' } },
  defaultSort: { field: 'dueOn', direction: 'asc' },
};

/** How records that were found are filtered and sorted. */
export const subjectRequestPersonRead: ReadDeclaration = {
  filters: {
    ended: { ...isEmpty('ended_on'), sql: (alias, value) => `(${alias}.ended_on is not null) = ${value}` },
    exportAsked: {
      ...isEmpty('export_asked_on'),
      sql: (alias, value) => `(${alias}.export_asked_on is not null) = ${value}`,
    },
  },
  sorts: { dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' } },
  defaultSort: { field: 'dueOn', direction: 'asc' },
};
