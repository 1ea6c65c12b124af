import { oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';

/** How events are filtered and sorted; days are those of UTC, in which moments are kept. */
export const auditEventRead: ReadDeclaration = {
  filters: {
    partnerIds: oneOfIds('partner_id'),
    userIds: oneOfIds('user_id'),
    memberIds: {
      ...oneOfIds('user_id'),
      sql: (alias, value) =>
        `${alias}.user_id in (select m.user_id from kolo.membership m where m.id = any (${value}))`,
    },
    subjectIds: oneOfIds('subject_id'),
    pseudonym: {
      column: 'subject_id',
      type: 'text',
      sql: (alias, value) => `${alias}.subject_id in (select kolo.records_of_pseudonym(${value}))`,
    },
    brokenGlassIds: {
      ...oneOfIds('subject_id'),
      sql: (alias, value) =>
        `(${alias}.glass_ids <> '{}' and ${alias}.glass_ids && ${value} or ${alias}.subject_id = any (${value}))`,
    },
    subjects: oneOf('subject'),
    actions: oneOf('action'),
    from: { column: 'at', type: 'date', sql: (alias, value) => `${alias}.at >= ${value}` },
    to: { column: 'at', type: 'date', sql: (alias, value) => `${alias}.at < ${value} + 1` },
  },
  // Ids are made in the order of time, and have an index already: one more would cost every read that is audited.
  sorts: { at: { sql: (alias) => `${alias}.id`, type: 'uuid' } },
  defaultSort: { field: 'at', direction: 'desc' },
};
