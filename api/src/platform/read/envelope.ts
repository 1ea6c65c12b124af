import { disclosedGroups, fieldGroupCodes, fieldGroups, type Subject } from '@kolo/access';
import type { SqlBuilder } from './sql-builder.ts';

/** The rows to be returned: a select list, where it is taken from, and the order. */
export interface PageSql {
  readonly columns: readonly string[];
  readonly from: string;
  /** Empty where there is one row at the most. */
  readonly order: string;
  /** The partner whose record a row is; null where the rows have none. */
  readonly partner: string | null;
}

/** What a statement returns beyond the rows themselves, and where in a row it stands. */
export interface Enveloped {
  readonly sql: string;
  /** Whether a row is one of the page, and not the one that stands for an empty page. */
  isRow(row: readonly unknown[]): boolean;
  total(row: readonly unknown[]): number;
}

/**
 * Makes the statement of a page. One that returns names, special categories, convictions or notes also inserts its
 * audit event: the read and its trace are one, or neither happens.
 */
export function envelop(builder: SqlBuilder, page: PageSql, subject: Subject, totalSql: string | null): Enveloped {
  const columns = page.columns.length > 0 ? page.columns : ['1'];
  const trace = tracedGroups(builder.subjects);
  if (trace.length === 0 && totalSql === null) {
    const sorted = page.order === '' ? '' : ` order by ${page.order}`;
    return { sql: `select ${columns.join(', ')} from ${page.from}${sorted}`, isRow: () => true, total: () => 0 };
  }
  const position = page.order === '' ? '1' : `row_number() over (order by ${page.order})`;
  const named = [
    ...columns.map((sql, place) => `${sql} as c${place}`),
    `${position} as position`,
    `${page.partner ?? 'null::uuid'} as partner`,
  ];
  const audited = trace.length === 0 ? '' : `, audited as (${auditSql(builder, trace, subject)})`;
  const shown = columns.map((_, place) => `page.c${place}`).join(', ');
  const sql =
    `with page as materialized (select ${named.join(', ')} from ${page.from})${audited} ` +
    `select ${shown}, page.position, (${totalSql ?? 'null'}) ` +
    'from (values (1)) as one left join page on true order by page.position';
  const at = columns.length;
  return { sql, isRow: (row) => row[at] !== null, total: (row) => Number(row[at + 1] ?? 0) };
}

/** The field groups whose reading must leave a trace, as the audit names them. */
function tracedGroups(subjects: ReadonlySet<Subject>): readonly string[] {
  const disclosed = new Set([...subjects].map((subject) => disclosedGroups[subject]));
  return fieldGroupCodes.filter((code) => subjects.has(fieldGroups[code].subject) || disclosed.has(code));
}

/** One event for each partner whose records are on the page; where nothing was found, one for the viewer's own. */
function auditSql(builder: SqlBuilder, trace: readonly string[], subject: Subject): string {
  const value = (name: string, type: string) => builder.value(`audit.${name}`, type);
  const groups = trace.map((group) => `'${group}'`).join(', ');
  return (
    'insert into kolo.audit_event ' +
    '(partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter, row_count) ' +
    `select coalesce(found.partner, ${value('partner', 'uuid')}), ${value('user', 'uuid')}, ${value('request', 'text')}, ` +
    `'read', '${subject}', ${value('subject', 'uuid')}, ${value('operation', 'text')}, array[${groups}], ` +
    `${value('filter', 'jsonb')}, coalesce(found.rows, 0) ` +
    'from (values (1)) as one left join (select page.partner, count(*) as rows from page ' +
    `where page.position <= ${builder.value('first', 'int')} group by page.partner) found on true`
  );
}
