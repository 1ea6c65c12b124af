import { type Condition, propertyOf, scopeValue, type ViewerScopes } from '../../src/index.ts';
import type { ScopeName, Template } from '../../src/template.ts';
import type { Row } from './oracle.ts';

/** What a condition means, read literally. */
export function interpret(condition: Condition | Template<string, ScopeName>, viewer: ViewerScopes, row: Row): boolean {
  const value = (column: string) => row[propertyOf(column)];
  if ('always' in condition) return true;
  if ('and' in condition) return condition.and.every((part) => interpret(part, viewer, row));
  if ('or' in condition) return condition.or.some((part) => interpret(part, viewer, row));
  if ('not' in condition) return !interpret(condition.not, viewer, row);
  if ('eq' in condition) return value(condition.eq[0]) === condition.eq[1];
  if ('ne' in condition) return value(condition.ne[0]) !== condition.ne[1];
  if ('nin' in condition) return condition.nin[1].every((constant) => constant !== value(condition.nin[0]));
  if ('shared' in condition) {
    const [group, scope] = condition.shared;
    const grantees = row[propertyOf(`shared_${group}`)] as readonly string[];
    return scopeValue(viewer, scope).some((id) => grantees.includes(id));
  }
  const [column, among] = condition.in;
  const list: readonly unknown[] = typeof among === 'string' ? scopeValue(viewer, among) : among;
  return list.some((element) => element === value(column));
}
