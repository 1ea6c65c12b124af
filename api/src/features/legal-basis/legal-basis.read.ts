import { oneOf, oneOfIds, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';

/** What `basisState` says in the program. */
const stateSql = (alias: string) =>
  `case when ${alias}.withdrawn_on is not null then 'withdrawn' ` +
  `when ${alias}.expires_on < (now() at time zone 'Europe/Belgrade')::date then 'expired' else 'given' end`;

/** How legal bases are filtered and sorted: a person's, the newest first. */
export const legalBasisRead: ReadDeclaration = {
  filters: {
    personId: onlyId('person_id', 'Person'),
    recipientIds: oneOfIds('recipient_id'),
    purposes: oneOf('purpose'),
    states: {
      column: 'withdrawn_on',
      type: 'text[]',
      sql: (alias, value) => `(${stateSql(alias)}) = any (${value})`,
    },
  },
  sorts: { givenOn: { sql: (alias) => `${alias}.given_on`, type: 'date' } },
  defaultSort: { field: 'givenOn', direction: 'desc' },
  computed: { state: ['withdrawnOn', 'expiresOn'] },
};
