import type { FilterRule, ReadDeclaration } from './declaration.ts';
import type { SqlBuilder } from './sql-builder.ts';

type Within = NonNullable<FilterRule['within']>;
type Through = NonNullable<FilterRule['through']>;

/** The filters that are given: null and absent are the same. */
export function given(filter: object | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null));
}

/** The same filters under the names of the conditions that stand for their values. */
export function chosen({ filters }: ReadDeclaration, filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [filters?.[name]?.as?.(value) ?? name, value]),
  );
}

/** The values of the given filters, under the names that their conditions bind. */
export function filterValues(declaration: ReadDeclaration, filter: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(filter)) {
    values[`filter.${name}`] = declaration.filters?.[name]?.parse?.(value) ?? value;
  }
  return values;
}

/** What lists show, and the conditions that a client asks for; on another record's key they count only where that record is readable. */
export function filterConditions(
  declaration: ReadDeclaration,
  builder: SqlBuilder,
  names: readonly string[],
  root: string,
): string[] {
  const listed = declaration.listed === undefined ? [] : [declaration.listed(root)];
  const conditions = names.map((name) => {
    const rule = declaration.filters?.[name];
    if (rule === undefined) throw new Error(`No filter ${name} is declared`);
    if (rule.within !== undefined) return withinReadable(builder, rule, rule.within, name, root);
    const asked = rule.sql(root, builder.value(`filter.${name}`, rule.type));
    return rule.through === undefined
      ? asked
      : `(${asked} and ${throughReadable(builder, rule.through, rule.column, root)})`;
  });
  return [...listed, ...conditions];
}

/** Whether a filter asks what is recorded as read even where no row of it is shown. */
export function isSearch(declaration: ReadDeclaration, names: readonly string[]): boolean {
  return names.some((name) => declaration.filters?.[name]?.within !== undefined);
}

/** The filters as the trace may keep them: of what is searched for in names only that it was. */
export function tracedFilters(declaration: ReadDeclaration, filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, declaration.filters?.[name]?.within ? true : value]),
  );
}

function withinReadable(
  builder: SqlBuilder,
  rule: FilterRule,
  { subject, table, key, leadsTo }: Within,
  name: string,
  root: string,
): string {
  const other = builder.alias();
  const readable = builder.readable(subject, other);
  if (readable === null) return 'false';
  builder.subjects.add(subject);
  const asked = rule.sql(other, builder.value(`filter.${name}`, rule.type));
  const found = (value: string) => `(select ${value} from ${table} ${other} where ${readable} and ${asked})`;
  if (leadsTo === undefined) return `${root}.${rule.column} in ${found(`${other}.${key}`)}`;
  // Joined to an expression the planner would read the whole list; of few that are found, it looks each up by its key.
  return `${root}.${rule.column} = any (array${found(leadsTo(other))})`;
}

function throughReadable(builder: SqlBuilder, { subject, table }: Through, column: string, root: string): string {
  const other = builder.alias();
  const readable = builder.readable(subject, other);
  if (readable === null) return 'false';
  return `${root}.${column} in (select ${other}.id from ${table} ${other} where ${readable})`;
}
