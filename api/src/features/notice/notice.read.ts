import { type FilterRule, oneOf, type ReadDeclaration } from '../../platform/read/index.ts';

/** Written as the predicate of the indexes, which a value bound later would not be known to fulfil. */
const isUnread: FilterRule = {
  column: 'read_at',
  type: 'boolean',
  sql: (alias, value) => `(${alias}.read_at is null and ${alias}.dismissed_at is null and ${value})`,
};

/** How notices are filtered and sorted; what was put away is in no list. */
export const noticeRead: ReadDeclaration = {
  filters: {
    kinds: oneOf('kind'),
    unread: { ...isUnread, as: (value) => (value === true ? 'isUnread' : 'isRead') },
    isUnread,
    isRead: { ...isUnread, sql: (alias, value) => `(${alias}.read_at is not null and not ${value})` },
    kept: {
      column: 'dismissed_at',
      type: 'boolean',
      sql: (alias, value) => `(${alias}.dismissed_at is null and ${value})`,
    },
  },
  sorts: { createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' } },
  defaultSort: { field: 'createdAt', direction: 'desc' },
};
