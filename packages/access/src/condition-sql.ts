import type { Condition } from './condition.ts';
import { scopeType } from './scopes.ts';
import { identifier, inList, literal, notInList } from './sql-literal.ts';
import type { ScopeName } from './template.ts';
import { inWindowSql } from './windows.ts';

export interface ConditionTarget {
  /** The alias of the table in the statement. */
  readonly alias: string;
  /** What a column is called there, where the condition is asked of another table's row. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Returns the placeholder, such as `$3`, that a scope's value is bound to; called for every use of the scope. */
  readonly param: (scope: ScopeName, sqlType: 'uuid[]' | 'text[]') => string;
  /** An expression for the scope's only value, where it has one: equality keeps the order of an index, `any` does not. */
  readonly only?: (scope: ScopeName, sqlType: 'uuid[]' | 'text[]') => string | undefined;
}

/** The SQL text of a condition. Whatever is combined is in parentheses, so it can stand beside any other condition. */
export function conditionSql(condition: Condition, target: ConditionTarget): string {
  const column = (name: string) => `${target.alias}.${identifier(target.renamed?.[name] ?? name)}`;
  if ('always' in condition) return 'true';
  if ('and' in condition) return joined(condition.and, ' and ', 'true', target);
  if ('or' in condition) return joined(condition.or, ' or ', 'false', target);
  if ('not' in condition) return `(not ${conditionSql(condition.not, target)})`;
  if ('eq' in condition) return `${column(condition.eq[0])} = ${literal(condition.eq[1])}`;
  if ('ne' in condition) return `${column(condition.ne[0])} <> ${literal(condition.ne[1])}`;
  if ('nin' in condition) return notInList(column(condition.nin[0]), condition.nin[1]);
  if ('shared' in condition) {
    const [group, scope, path] = condition.shared;
    return inWindowSql(column(path.column), path.key, group, `${target.param(scope, 'uuid[]')}::uuid[]`);
  }
  const [name, among] = condition.in;
  if (typeof among !== 'string') return inList(column(name), among);
  const type = scopeType(among);
  const only = target.only?.(among, type);
  if (only !== undefined) return `${column(name)} = ${only}`;
  return `${column(name)} = any (${target.param(among, type)}::${type})`;
}

function joined(parts: readonly Condition[], word: string, none: string, target: ConditionTarget): string {
  return parts.length === 0 ? none : `(${parts.map((part) => conditionSql(part, target)).join(word)})`;
}
