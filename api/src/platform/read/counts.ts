import { badInput, forbidden } from '../errors/coded-error.ts';
import type { DimensionRule } from './declaration.ts';
import type { EntityMap } from './entity-map.ts';
import { filterConditions } from './filter-conditions.ts';
import { project } from './projection.ts';
import type { CompileContext } from './root-query.ts';
import type { TextRow } from './round-trip.ts';
import { Row } from './row.ts';
import type { SelectedField } from './selection.ts';
import { SqlBuilder } from './sql-builder.ts';
import { type Statement, statementOf } from './statement.ts';
import { selectedColumn } from './value.ts';

export interface CompiledCounts {
  readonly statement: Statement;
  read(row: TextRow): Record<string, unknown>;
}

/**
 * Counts the rows that the viewers of a shape may read, by dimensions: one grouping, then the selected names of what
 * was grouped by. A dimension that was not asked for is null.
 * @throws FORBIDDEN for a dimension that the viewer may not read, BAD_USER_INPUT for a repeated one.
 */
export function compileCounts(
  context: CompileContext,
  entity: EntityMap,
  groupBy: readonly string[],
  filters: readonly string[],
  fields: readonly SelectedField[],
  most: number,
): CompiledCounts {
  if (new Set(groupBy).size < groupBy.length) throw badInput('A dimension is named twice.');
  const builder = new SqlBuilder(context.shape);
  const root = builder.alias();
  const readable = builder.readable(entity.subject, root) ?? 'false';
  const where = [readable, ...filterConditions(context.declarationOf(entity), builder, filters, root)].join(' and ');
  const dimensions = groupBy.map((name) => dimension(context, builder, entity, name, root));
  const keys = dimensions.map(({ sql }) => sql);
  const grouped =
    `select ${[...dimensions.map(({ sql, column }) => `${sql} as ${column}`), 'count(*) as count'].join(', ')} ` +
    `from ${entity.table} ${root} ${dimensions.map(({ join }) => join).join(' ')} where ${where} ` +
    `${keys.length > 0 ? `group by ${keys.join(', ')}` : ''}`;

  const groups = builder.alias();
  const row = new Row('row');
  const count = row.read(selectedColumn(`${groups}.count`, 'int', 'row'));
  const shown = fields.filter(({ name }) => groupBy.includes(name));
  const object = project({ ...context, builder }, entity, groups, shown, row, 'root');
  const order = dimensions.map(({ column }) => `${groups}.${column}`);
  const text =
    `select ${row.columns.join(', ')} from (${grouped}) ${groups} ${row.joins.join(' ')} ` +
    `${order.length > 0 ? `order by ${order.join(', ')}` : ''} limit ${most + 1}`;
  return { statement: statementOf(text, builder), read: (values) => ({ ...object(values), count: count(values) }) };
}

function dimension(context: CompileContext, builder: SqlBuilder, entity: EntityMap, name: string, root: string) {
  const rule: DimensionRule | undefined = context.declarationOf(entity).dimensions?.[name];
  if (rule === undefined) throw badInput(`There is no dimension ${name}.`);
  if (rule.through === undefined) return { column: rule.column, sql: `${root}.${rule.column}`, join: '' };
  const other = builder.alias();
  const readable = builder.readable(rule.through.subject, other);
  if (readable === null) throw forbidden();
  const join = `left join ${rule.through.table} ${other} on ${other}.id = ${root}.${rule.column} and ${readable}`;
  return { column: rule.column, sql: `${other}.id`, join };
}
