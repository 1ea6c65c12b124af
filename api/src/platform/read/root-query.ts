import { type Reach, tableOf } from '@kolo/access';
import type { EntityMap } from '../database/entity-map.ts';
import type { TextRow } from '../database/round-trip.ts';
import type { ConnectionSelection } from './connection.ts';
import { countSource } from './count-source.ts';
import type { ReadDeclaration } from './declaration.ts';
import { envelop } from './envelope.ts';
import { filterConditions, isSearch } from './filter-conditions.ts';
import { keysetSql, orderSql, type SortKey } from './order.ts';
import { project } from './projection.ts';
import { Row } from './row.ts';
import type { SelectedField } from './selection.ts';
import { type SortSource, sortSource } from './sort-source.ts';
import { type Asked, SqlBuilder, type ViewerShape } from './sql-builder.ts';
import { type Statement, statementOf } from './statement.ts';
import { textColumn } from './value.ts';

export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

interface Query {
  readonly entity: EntityMap;
  readonly fields: readonly SelectedField[];
}

/** One record by its key. */
export interface RecordQuery extends Query {
  readonly kind: 'record';
  readonly keyType: 'uuid' | 'text';
}

/** A list: a page of it where a connection is selected, else all of it. */
export interface ListQuery extends Query {
  readonly kind: 'list';
  readonly filters: readonly string[];
  readonly sort: Sort | undefined;
  readonly connection: ConnectionSelection | null;
  readonly after: boolean;
}

/** A statement with what reads its rows. */
export interface CompiledRead {
  readonly statement: Statement;
  /** False for the one row that stands for an empty page. */
  isRow(row: TextRow): boolean;
  read(row: TextRow): Record<string, unknown>;
  cursor(row: TextRow): readonly unknown[];
  total(row: TextRow): number;
}

export interface CompileContext {
  readonly viewer: ViewerShape;
  readonly declarationOf: (entity: EntityMap) => ReadDeclaration;
  /** Whether the page below an object at a path starts after a cursor. */
  readonly startsAfter: (path: string) => boolean;
}

/** Writes the statement of a query for the viewers of a shape. */
export function compileRead(context: CompileContext, query: RecordQuery | ListQuery): CompiledRead {
  const { entity } = query;
  const builder = new SqlBuilder(context.viewer, reachOf(query));
  if (query.kind === 'list' && query.connection?.page === false) {
    // A search leaves its trace even where only a total is asked for, and the trace stands with the page.
    if (!isSearch(context.declarationOf(entity), query.filters)) return compileTotal(context, builder, query);
  }
  const root = builder.alias();
  const connection = query.kind === 'list' ? query.connection : null;
  const sort =
    query.kind === 'list' ? sortSource(context.declarationOf(entity), builder, entity, query.sort, root) : undefined;
  const order = sort?.outer ?? [];
  // The page is cut before anything is joined to it.
  const cut =
    query.kind === 'list' && sort !== undefined
      ? listSql(context, builder, query, root, sort)
      : recordSql(builder, query as RecordQuery, root);
  const total = query.kind === 'list' && connection?.total ? totalSql(context, builder, query) : null;

  const row = new Row('row');
  const read = project({ ...context, builder }, entity, root, query.fields, row, 'root');
  const keys = connection?.cursors ? order.map((key) => row.read(textColumn(key.sql, 'row'))) : [];
  const page = {
    columns: row.columns,
    from: `(${cut}) ${root} ${row.joins.join(' ')}`,
    order: orderSql(order),
    partner: entity.relations.get('partner')?.from === 'partner_id' ? `${root}.partner_id` : null,
    glasses: row.glasses,
  };
  const { sql, ...envelope } = envelop(builder, page, entity.subject, total);
  return {
    statement: statementOf(sql, builder),
    ...envelope,
    read,
    cursor: (values) => keys.map((key) => key(values)),
  };
}

/** Lists of what windows may open are of the viewer's own; lists of anything else lead on to what is shared. */
function reachOf({ kind, entity }: RecordQuery | ListQuery): Reach {
  return kind === 'list' && tableOf(entity.subject).windows !== undefined ? 'own' : 'everything';
}

function recordSql(builder: SqlBuilder, { entity, keyType }: RecordQuery, root: string): string {
  const readable = builder.readable(entity.subject, root) ?? 'false';
  const key = `${root}.${entity.key} = ${builder.value('id', keyType)}`;
  return `select ${mappedColumns(entity).join(', ')} from ${entity.table} ${root} where ${key} and ${readable}`;
}

/**
 * The rows of a list, in order and cut. A viewer with several partners or countries has them taken one by one: each is a
 * range of an index in the order asked for, all of them together are not.
 */
function listSql(
  context: CompileContext,
  builder: SqlBuilder,
  query: ListQuery,
  root: string,
  sort: SortSource,
): string {
  const { entity } = query;
  const filters = filterConditions(context.declarationOf(entity), builder, query.filters, root);
  const after = query.after ? [keysetSql(builder, sort.inner, 'root')] : [];
  const more = query.connection === null ? '' : ' + 1';
  const cut = (keys: readonly SortKey[]) => `order by ${orderSql(keys)} limit ${builder.value('first', 'int')}${more}`;
  const columns = [...mappedColumns(entity).map((column) => `${root}.${column}`), ...sort.columns].join(', ');
  const rows = (each?: Asked['each']) =>
    `select ${columns} from ${entity.table} ${root} ${sort.join(each)} ` +
    `where ${[builder.readable(entity.subject, root, { each }) ?? 'false', ...filters, ...after].join(' and ')} ` +
    cut(sort.inner);

  const scope = builder.spreadable(entity.subject);
  if (scope === null) return rows();
  const each = rows({ scope, sql: 'scope.value' });
  return `select ${root}.* from unnest(${builder.scope(scope)}) as scope (value) cross join lateral (${each}) ${root} ${cut(sort.outer)}`;
}

/** Where nothing but the total is asked for, no page is looked up. */
function compileTotal(context: CompileContext, builder: SqlBuilder, query: ListQuery): CompiledRead {
  const statement = statementOf(totalSql(context, builder, query), builder);
  return { statement, isRow: () => false, read: () => ({}), cursor: () => [], total: ([count]) => Number(count) };
}

function totalSql(context: CompileContext, builder: SqlBuilder, { entity, filters }: ListQuery): string {
  const { count, from, where } = countSource(context.declarationOf(entity), builder, entity, filters);
  return `select ${count} from ${from} where ${where}`;
}

/**
 * Only what is mapped or decides on access, here and in what hangs on the row, and of that what the policy lets anybody
 * read: some columns are only ever written.
 */
function mappedColumns(entity: EntityMap): string[] {
  const owned = [...entity.relations.values()].filter(({ kind }) => kind === 'one').map(({ from }) => from);
  const { readable, columns } = tableOf(entity.subject);
  const properties = [...entity.columns.values()].map(({ column }) => column);
  const mapped = new Set([entity.key, ...properties, ...owned, ...Object.keys(columns)]);
  return [...mapped].filter((column) => readable?.includes(column) ?? true);
}
