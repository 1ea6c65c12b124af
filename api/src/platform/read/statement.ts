import { createHash } from 'node:crypto';
import { type Subject, tables } from '@kolo/access';
import type { Bind, BindContext, SqlBuilder } from './sql-builder.ts';

/** One statement, ready to be prepared on any connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly subjects: ReadonlySet<Subject>;
  bind(context: BindContext): unknown[];
}

/** The statement that a builder has collected the parameters of. Equal texts have equal names. */
export function statementOf(text: string, builder: SqlBuilder): Statement {
  return namedStatement(text, builder.binds, builder.subjects);
}

export function namedStatement(
  text: string,
  binds: readonly Bind[],
  subjects: ReadonlySet<Subject> = new Set(),
): Statement {
  return {
    name: `k${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`,
    text,
    subjects,
    bind: (context) => binds.map((bind) => bind(context)),
  };
}

const groups: Partial<Record<Subject, string>> = {
  PersonIdentity: 'identity',
  PersonSpecialCategory: 'special_category',
  PersonConviction: 'conviction',
  CaseNote: 'narrative',
};

/** The field groups that a read of these subjects must leave a trace of. */
export function auditedGroups(subjects: ReadonlySet<Subject>): string[] {
  return Object.keys(tables).flatMap((subject) => {
    const group = groups[subject as Subject];
    return group !== undefined && subjects.has(subject as Subject) ? [group] : [];
  });
}

/**
 * A statement that also writes the audit event of what it returns: the read and its trace are one, or neither happens.
 * `page` is a select whose columns are named `c0 … cn`, and `n` for the order.
 */
export function auditedSql(
  builder: SqlBuilder,
  page: string,
  columns: number,
  subject: Subject,
  totalSql: string | null,
): string {
  const trace = auditedGroups(builder.subjects);
  const names = Array.from({ length: columns }, (_, place) => `page.c${place}`);
  if (trace.length === 0 && totalSql === null)
    return `select ${names.join(', ') || '1'} from (${page}) page order by page.n`;
  const audited = trace.length === 0 ? '' : `, audited as (${auditSql(builder, trace, subject)})`;
  const total = totalSql ?? 'null';
  return (
    `with page as materialized (${page})${audited} ` +
    `select (${total}), page.n, ${names.join(', ') || '1'} from (values (1)) as one left join page on true order by page.n`
  );
}

function auditSql(builder: SqlBuilder, trace: readonly string[], subject: Subject): string {
  const value = (name: string, type: string) => builder.value(`audit.${name}`, type);
  const trail = trace.map((group) => `'${group}'`).join(', ');
  return (
    'insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter, row_count) ' +
    `select ${value('partner', 'uuid')}, ${value('user', 'uuid')}, ${value('request', 'text')}, 'read', '${subject}', ` +
    `${value('subject', 'uuid')}, ${value('operation', 'text')}, array[${trail}], ${value('filter', 'jsonb')}, ` +
    `least((select count(*) from page), ${builder.value('first', 'int')})`
  );
}
