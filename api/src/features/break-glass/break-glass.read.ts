import { oneOfIds, onlyId, type ReadDeclaration } from '../../platform/read/index.ts';
import { pseudonymIs } from '../person/index.ts';

/** How broken glasses are filtered and sorted, the latest first. */
export const breakGlassRead: ReadDeclaration = {
  filters: {
    personId: onlyId('person_id', 'Person'),
    partnerIds: oneOfIds('partner_id'),
    pseudonym: pseudonymIs,
    open: {
      column: 'ended_at',
      type: 'boolean',
      sql: (alias, value) => `(${alias}.ended_at is null and ${alias}.until > now()) = ${value}`,
    },
  },
  sorts: { openedAt: { sql: (alias) => `${alias}.opened_at`, type: 'timestamptz' } },
  defaultSort: { field: 'openedAt', direction: 'desc' },
  computed: { state: ['endedAt', 'until'], own: ['openedById'] },
};
