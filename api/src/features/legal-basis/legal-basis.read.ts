import { isEmpty, oneOf, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';

/** How legal bases are filtered and sorted: a person's, the newest first. */
export const legalBasisRead: ReadDeclaration = {
  filters: {
    personId: onlyId('person_id', 'Person'),
    purposes: oneOf('purpose'),
    withdrawn: { ...isEmpty('withdrawn_on'), sql: (alias, value) => `(${alias}.withdrawn_on is not null) = ${value}` },
  },
  sorts: { givenOn: { sql: (alias) => `${alias}.given_on`, type: 'date' } },
  defaultSort: { field: 'givenOn', direction: 'desc' },
};
