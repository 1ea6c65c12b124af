import {
  type FilterRule,
  from,
  oneOf,
  oneOfIdsOr,
  onlyId,
  type ReadDeclaration,
  until,
} from '../../platform/read/index.ts';
import { today } from '../../platform/today.ts';

/** Written as the predicate of the index of open tasks, which a value bound later would not be known to fulfil. */
const isOpen: FilterRule = {
  column: 'status',
  type: 'boolean',
  sql: (alias, value) => `(${alias}.status = 'open' and ${value})`,
};

const isOverdue: FilterRule = {
  column: 'due_on',
  type: 'date',
  sql: (alias, value) => `(${alias}.status = 'open' and ${alias}.due_on < ${value})`,
  parse: () => today(),
};

/** How tasks are filtered and sorted; names are those of the GraphQL inputs. */
export const caseTaskRead: ReadDeclaration = {
  filters: {
    caseIds: oneOfIdsOr('caseId', 'case_id'),
    caseId: onlyId('case_id'),
    assigneeIds: oneOfIdsOr('assigneeId', 'assignee_id', 'Membership'),
    assigneeId: onlyId('assignee_id', 'Membership'),
    kinds: oneOf('kind'),
    open: { ...isOpen, as: (value) => (value === true ? 'isOpen' : 'isEnded') },
    isOpen,
    isEnded: { ...isOpen, sql: (alias, value) => `(${alias}.status <> 'open' and not ${value})` },
    overdue: { ...isOverdue, as: (value) => (value === true ? 'isOverdue' : 'isNotOverdue') },
    isOverdue,
    isNotOverdue: {
      ...isOverdue,
      sql: (alias, value) => `not (${alias}.status = 'open' and ${alias}.due_on < ${value})`,
    },
    dueFrom: from('due_on'),
    dueUntil: until('due_on'),
  },
  sorts: {
    dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' },
    createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' },
  },
  defaultSort: { field: 'dueOn', direction: 'asc' },
  dimensions: {
    assignee: { column: 'assignee_id', through: { subject: 'Membership', table: 'kolo.membership' } },
    kind: { column: 'kind' },
    status: { column: 'status' },
  },
};
