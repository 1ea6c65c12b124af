import type { connectionFields } from './connection.ts';
import type { FilterRule, ReadDeclaration } from './declaration.ts';
import type { EntityMap } from './entity-map.ts';
import { keysetSql, orderSql, type SortKey } from './order.ts';
import { project, type Values } from './projection.ts';
import type { TextRow } from './round-trip.ts';
import { Row } from './row.ts';
import type { SelectedField } from './selection.ts';
import { SqlBuilder } from './sql-builder.ts';
import { auditedGroups, auditedSql, type Statement, statementOf } from './statement.ts';
import { selectedColumn } from './value.ts';

interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** What is read: one record, a page of a list, or a whole short list. */
export type RootQuery =
  | {
      readonly kind: 'one';
      readonly entity: EntityMap;
      readonly fields: readonly SelectedField[];
      readonly keyType: string;
    }
  | {
      readonly kind: 'all';
      readonly entity: EntityMap;
      readonly fields: readonly SelectedField[];
      readonly filter: object;
      readonly sort: Sort | null;
    }
  | {
      readonly kind: 'page';
      readonly entity: EntityMap;
      readonly fields: readonly SelectedField[];
      readonly filter: object;
      readonly sort: Sort | null;
      readonly selection: ReturnType<typeof connectionFields>;
      readonly after: boolean;
    };

/** A statement with what reads its rows. */
export interface Compiled {
  readonly statement: Statement;
  /** False for the one row that stands for an empty page. */
  isRow(row: TextRow): boolean;
  read(row: TextRow): Record<string, unknown>;
  cursor(row: TextRow): readonly unknown[];
  total(row: TextRow): number;
}

export interface CompileContext {
  readonly shape: string;
  readonly declarationOf: (entity: EntityMap) => ReadDeclaration;
}

/** Writes the statement of a query for the viewers of a shape. */
export function compileRoot(context: CompileContext, query: RootQuery): Compiled {
  const builder = new SqlBuilder(context.shape);
  const { entity } = query;
  const root = builder.alias();
  const where = rootConditions(context, builder, query, root);
  const order = rootOrder(context, query, root);
  const total =
    query.kind === 'page' && query.selection.total
      ? `select count(*) from ${entity.table} ${root} where ${where}`
      : null;

  const row = new Row('row');
  const object = project({ builder, declarationOf: context.declarationOf }, entity, root, query.fields, row, 'root');
  const withCursor = query.kind === 'page' && query.selection.cursors;
  const cursor = withCursor ? order.map((key) => row.read(selectedColumn(`${key.sql}::text`, 'text', 'row'))) : [];

  const bounds = query.kind === 'page' && query.after ? `${where} and ${keysetSql(builder, order, 'root')}` : where;
  const sorted = order.length > 0 ? ` order by ${orderSql(order)}` : '';
  const limit =
    query.kind === 'one'
      ? ''
      : `${sorted} limit ${builder.value('first', 'int')}${query.kind === 'page' ? ' + 1' : ''}`;
  const position = order.length > 0 ? `row_number() over (${sorted})` : '1';
  const columns = row.columns.map((sql, place) => `${sql} as c${place}`);
  const page =
    `select ${[`${position} as n`, ...columns].join(', ')} ` +
    `from (select ${mappedColumns(entity)} from ${entity.table} ${root} where ${bounds}${limit}) ${root} ${row.joins.join(' ')}`;

  const enveloped = auditedGroups(builder.subjects).length > 0 || total !== null;
  const onlyTotal = query.kind === 'page' && !query.selection.page && total !== null;
  const text = onlyTotal
    ? `select (${total}), null`
    : auditedSql(builder, page, row.columns.length, entity.subject, total);
  const at = enveloped ? 2 : 0;
  const shifted = (values: TextRow): Values => (at === 0 ? values : values.slice(at));
  return {
    statement: statementOf(text, builder),
    isRow: (values) => !enveloped || values[1] !== null,
    read: (values) => object(shifted(values)),
    cursor: (values) => cursor.map((read) => read(shifted(values))),
    total: (values) => (total === null ? 0 : Number(values[0])),
  };
}

/** Only what is mapped: a table may have columns that are not for the API. */
function mappedColumns(entity: EntityMap): string {
  const relations = [...entity.relations.values()].filter(({ kind }) => kind === 'one').map(({ from }) => from);
  return [...new Set([entity.key, ...[...entity.columns.values()].map(({ column }) => column), ...relations])].join(
    ', ',
  );
}

function rootConditions(context: CompileContext, builder: SqlBuilder, query: RootQuery, root: string): string {
  const { entity } = query;
  const readable = builder.readable(entity.subject, root) ?? 'false';
  if (query.kind === 'one') return `${root}.${entity.key} = ${builder.value('id', query.keyType)} and ${readable}`;
  const filters = filterConditions(context, builder, entity, query.filter, root);
  return [readable, ...filters].join(' and ');
}

/** The conditions that a client asks for; on another record's key they count only where that record is readable. */
export function filterConditions(
  context: CompileContext,
  builder: SqlBuilder,
  entity: EntityMap,
  filter: object,
  root: string,
): string[] {
  const rules = context.declarationOf(entity).filters ?? {};
  return Object.keys(filter).map((name) => {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`${entity.subject} declares no filter ${name}`);
    const asked = rule.sql(root, builder.value(`filter.${name}`, rule.type));
    return rule.through === undefined ? asked : `(${asked} and ${throughReadable(builder, rule.through, root)})`;
  });
}

function throughReadable(builder: SqlBuilder, through: NonNullable<FilterRule['through']>, root: string): string {
  const other = builder.alias();
  const readable = builder.readable(through.subject, other);
  if (readable === null) return 'false';
  return `${root}.${through.column} in (select ${other}.id from ${through.table} ${other} where ${readable})`;
}

function rootOrder(context: CompileContext, query: RootQuery, root: string): SortKey[] {
  if (query.kind === 'one') return [];
  const { entity } = query;
  const declaration = context.declarationOf(entity);
  const sort = query.sort ?? declaration.defaultSort;
  const keyType = [...entity.columns.values()].find(({ column }) => column === entity.key)?.type ?? 'text';
  const key = { sql: `${root}.${entity.key}`, type: keyType, direction: sort?.direction ?? ('asc' as const) };
  if (sort === undefined) return [key];
  const rule = declaration.sorts?.[sort.field];
  if (rule === undefined) throw new Error(`${entity.subject} declares no sort ${sort.field}`);
  return [{ sql: rule.sql(root), type: rule.type, direction: sort.direction }, key];
}
