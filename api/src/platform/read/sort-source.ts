import type { EntityMap } from '../database/entity-map.ts';
import { codedError } from '../errors/coded-error.ts';
import type { ReadDeclaration, SortRule } from './declaration.ts';
import type { SortKey } from './order.ts';
import type { Sort } from './root-query.ts';
import type { Asked, SqlBuilder } from './sql-builder.ts';

type Each = Asked['each'];
type Within = NonNullable<SortRule['within']>;

/** What a list is ordered by: within the cut of a page, and of the rows that were cut. */
export interface SortSource {
  /** Where the rows are taken from, beside their own table. */
  join(each?: Each): string;
  /** What the cut selects beside the columns of the entity. */
  readonly columns: readonly string[];
  readonly inner: readonly SortKey[];
  readonly outer: readonly SortKey[];
}

/**
 * Works out the order of a list. By what another table says, the rows are joined to it under its own policy: where that is
 * the policy of the rows themselves, none is lost by it, and an index of that table gives the order.
 * @throws FORBIDDEN where the viewer may read nothing of that table.
 */
export function sortSource(
  declaration: ReadDeclaration,
  builder: SqlBuilder,
  entity: EntityMap,
  sort: Sort | undefined,
  root: string,
): SortSource {
  const { type } = [...entity.columns.values()].find(({ column }) => column === entity.key) ?? { type: 'text' };
  const key = { sql: `${root}.${entity.key}`, type, direction: sort?.direction ?? ('asc' as const) };
  if (sort === undefined) return own([key]);
  const rule = declaration.sorts?.[sort.field];
  if (rule === undefined) throw new Error(`${entity.subject} declares no sort ${sort.field}`);
  const { direction } = sort;
  if (rule.within === undefined) return own([{ sql: rule.sql(root), type: rule.type, direction }, key]);

  const { subject } = rule.within;
  const other = builder.alias();
  if (builder.condition(subject) === null)
    throw codedError('FORBIDDEN', 'You may not see what this list would be sorted by.');
  builder.subjects.add(subject);
  const alike = JSON.stringify(builder.condition(subject)) === JSON.stringify(builder.condition(entity.subject));
  const sql = alike ? rule.sql(other) : `coalesce(${rule.sql(other)}, '')`;
  return {
    join: (each) => joined(builder, rule.within as Within, { alike, other, own: `${root}.${entity.key}` }, each),
    columns: [`${sql} as sort_value`],
    inner: [{ sql, type: rule.type, direction }, key],
    outer: [{ sql: `${root}.sort_value`, type: rule.type, direction }, key],
  };
}

function joined(
  builder: SqlBuilder,
  { subject, table, key }: Within,
  { alike, other, own }: { readonly alike: boolean; readonly other: string; readonly own: string },
  each: Each,
): string {
  const readable = builder.readable(subject, other, { each: alike ? each : undefined }) ?? 'false';
  return `${alike ? '' : 'left '}join ${table} ${other} on ${other}.${key} = ${own} and ${readable}`;
}

function own(keys: readonly SortKey[]): SortSource {
  return { join: () => '', columns: [], inner: keys, outer: keys };
}
