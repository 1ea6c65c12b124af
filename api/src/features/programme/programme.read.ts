import type { ReadDeclaration } from '../../platform/read/index.ts';

/** How programmes are sorted: the latest first. */
export const programmeRead: ReadDeclaration = {
  sorts: { startsOn: { sql: (alias) => `${alias}.starts_on`, type: 'date' } },
  defaultSort: { field: 'startsOn', direction: 'desc' },
};

/** An amount is made of two columns. */
export const fundingRead: ReadDeclaration = { computed: { amount: ['amount', 'currency'] } };
