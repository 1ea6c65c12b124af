import { type FieldGroupCode, fieldGroupCodes, type Subject, subjectsOf } from '@kolo/access';
import type { SqlBuilder } from './sql-builder.ts';

/** The rows to be returned: a select list, where it is taken from, and the order. */
export interface PageSql {
  readonly columns: readonly string[];
  readonly from: string;
  /** Empty where there is one row at the most. */
  readonly order: string;
  /** The partner whose record a row is; null where the rows have none. */
  readonly partner: string | null;
  /** Through which broken glasses a row is seen, as `Row` has them. */
  readonly glasses: readonly string[];
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
  const throughWindows = windowTrace(builder, trace);
  const isTraced = trace.length > 0 || throughWindows !== null;
  if (!isTraced && totalSql === null) {
    const sorted = page.order === '' ? '' : ` order by ${page.order}`;
    return { sql: `select ${columns.join(', ')} from ${page.from}${sorted}`, isRow: () => true, total: () => 0 };
  }
  const position = page.order === '' ? '1' : `row_number() over (order by ${page.order})`;
  const named = [
    ...columns.map((sql, place) => `${sql} as c${place}`),
    `${position} as position`,
    `${page.partner ?? 'null::uuid'} as partner`,
    ...(throughWindows === null ? [] : [`${throughWindows.shown} as shown`]),
    ...(page.glasses.length === 0 ? [] : [`concat_ws(',', ${page.glasses.join(', ')}) as glasses`]),
  ];
  const glasses = page.glasses.length > 0;
  const audited = isTraced ? `, audited as (${auditSql(builder, { trace, throughWindows, glasses }, subject)})` : '';
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
  return fieldGroupCodes.filter((code) => subjectsOf(code).some((subject) => subjects.has(subject)));
}

/** Groups that windows alone could show, and whether a row of the page shows one of them: hidden, it was not read. */
interface WindowTrace {
  readonly groups: readonly string[];
  readonly shown: string;
}

/** What a trace has to name: groups, those of them that only windows show, and whether glasses may show any. */
interface Traced {
  readonly trace: readonly string[];
  readonly throughWindows: WindowTrace | null;
  readonly glasses: boolean;
}

function windowTrace({ shownByWindow }: SqlBuilder, trace: readonly string[]): WindowTrace | null {
  const groups = tracedGroups(new Set(shownByWindow.keys())).filter((group) => !trace.includes(group));
  const subjects = groups.flatMap((code) => subjectsOf(code as FieldGroupCode));
  const shown = subjects.flatMap((subject) => shownByWindow.get(subject) ?? []);
  return groups.length === 0 ? null : { groups, shown: `(${shown.join(' or ')})` };
}

const listSql = (groups: readonly string[]) => `array[${groups.map((group) => `'${group}'`).join(', ')}]::text[]`;

/**
 * One event for each partner whose records are on the page; where nothing was found, one for the viewer's own. Of what
 * only windows could show, one where they do.
 */
function auditSql(builder: SqlBuilder, { trace, throughWindows, glasses }: Traced, subject: Subject): string {
  const value = (name: string, type: string) => builder.value(`audit.${name}`, type);
  const through = throughWindows?.groups ?? [];
  const groups =
    throughWindows === null
      ? listSql(trace)
      : `${listSql(trace)} || case when found.shown then ${listSql(through)} else '{}' end`;
  const found = [
    'page.partner, count(*) as rows',
    ...(throughWindows === null ? [] : ['bool_or(page.shown) as shown']),
    ...(glasses ? [`string_agg(nullif(page.glasses, ''), ',') as glasses`] : []),
  ];
  const seenThrough = `array(select distinct unnest(string_to_array(found.glasses, ',')::uuid[]))`;
  return (
    'insert into kolo.audit_event ' +
    '(partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter, row_count' +
    `${glasses ? ', glass_ids' : ''}) ` +
    `select coalesce(found.partner, ${value('partner', 'uuid')}), ${value('user', 'uuid')}, ${value('request', 'text')}, ` +
    `'read', '${subject}', ${value('subject', 'uuid')}, ${value('operation', 'text')}, ${groups}, ` +
    `${value('filter', 'jsonb')}, coalesce(found.rows, 0)${glasses ? `, ${seenThrough}` : ''} ` +
    `from (values (1)) as one left join (select ${found.join(', ')} ` +
    `from page where page.position <= ${builder.value('first', 'int')} group by page.partner) found on true` +
    (trace.length === 0 ? ' where found.shown' : '')
  );
}
