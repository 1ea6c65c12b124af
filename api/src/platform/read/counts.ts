import type { EntityMap } from '../database/entity-map.ts';
import type { TextRow } from '../database/round-trip.ts';
import { badInput, codedError } from '../errors/coded-error.ts';
import { countSource } from './count-source.ts';
import type { DimensionRule, ReadDeclaration } from './declaration.ts';
import { project } from './projection.ts';
import type { CompileContext } from './root-query.ts';
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
  const builder = new SqlBuilder(context.viewer, 'own');
  const declaration = context.declarationOf(entity);
  const rules = groupBy.map((name) => ruleOf(declaration, name));
  const source = countSource(
    declaration,
    builder,
    entity,
    filters,
    rules.map(({ column }) => column),
  );
  const dimensions = rules.map((rule) => dimension(builder, rule, source.alias));
  const keys = dimensions.map(({ sql }) => sql);
  const grouped =
    `select ${[...dimensions.map(({ sql, column }) => `${sql} as ${column}`), `${source.count} as count`].join(', ')} ` +
    `from ${source.from} ${dimensions.map(({ join }) => join).join(' ')} where ${source.where} ` +
    `${keys.length > 0 ? `group by ${keys.join(', ')} ${source.having}` : ''}`;

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

function ruleOf({ dimensions }: ReadDeclaration, name: string): DimensionRule {
  const rule = dimensions?.[name];
  if (rule === undefined) throw badInput(`There is no dimension ${name}.`);
  return rule;
}

/** The key of a record that the viewer may not see is no dimension either. */
function dimension(builder: SqlBuilder, { column, through }: DimensionRule, root: string) {
  if (through === undefined) return { column, sql: `${root}.${column}`, join: '' };
  const other = builder.alias();
  const readable = builder.readable(through.subject, other);
  if (readable === null) throw codedError('FORBIDDEN', 'You may not count by this.');
  return {
    column,
    sql: `${other}.id`,
    join: `left join ${through.table} ${other} on ${other}.id = ${root}.${column} and ${readable}`,
  };
}
