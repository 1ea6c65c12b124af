import type { Constant, ScopeName, Template } from './template.ts';
import { sharedColumn } from './windows.ts';

type Node = Template<string, ScopeName>;

/** What one column must be: in a scope, or among constants, or none of them. What is shared is a column of its own. */
export type Requirement =
  | { readonly column: string; readonly scope: ScopeName }
  | { readonly column: string; readonly among: readonly Constant[] }
  | { readonly column: string; readonly except: readonly Constant[] };

/** Requirements on different columns, all of which hold. */
export type Conjunction = readonly Requirement[];

/**
 * A template as alternatives without `not`. CASL's conditions know no `or` and `not`, and take an absent property as
 * "different": so alternatives become rules of their own and negation sits at the columns.
 * @throws if an alternative compares no column with a scope, or one column with a scope and something else.
 */
export function alternatives(template: Node): readonly Conjunction[] {
  return distribute(template, false).flatMap((parts) => {
    const merged = merge(parts);
    return merged ? [merged] : [];
  });
}

function distribute(node: Node, negated: boolean): Requirement[][] {
  if ('not' in node) return distribute(node.not, !negated);
  if ('and' in node || 'or' in node) {
    const [children, conjunctive] = 'and' in node ? [node.and, !negated] : [node.or, negated];
    const parts = children.map((child) => distribute(child, negated));
    return conjunctive ? product(parts) : parts.flat();
  }
  return [[requirement(node, negated)]];
}

function product(parts: Requirement[][][]): Requirement[][] {
  return parts.reduce<Requirement[][]>(
    (found, choices) => found.flatMap((chosen) => choices.map((choice) => [...chosen, ...choice])),
    [[]],
  );
}

type Leaf = Exclude<Node, { not: unknown } | { and: unknown } | { or: unknown }>;

function requirement(node: Leaf, negated: boolean): Requirement {
  if ('shared' in node) {
    const [group, scope] = node.shared;
    if (negated) throw new Error(`what is shared as ${group} must not be negated`);
    return { column: sharedColumn(group), scope };
  }
  if ('in' in node) {
    const [column, value] = node.in;
    if (typeof value !== 'string') return compared(column, value as readonly Constant[], !negated);
    if (negated) throw new Error(`the scope ${value} must not be negated`);
    return { column, scope: value };
  }
  if ('nin' in node) return compared(node.nin[0], node.nin[1], negated);
  if ('eq' in node) return compared(node.eq[0], [node.eq[1]], !negated);
  return compared(node.ne[0], [node.ne[1]], negated);
}

function compared(column: string, values: readonly Constant[], equal: boolean): Requirement {
  return equal ? { column, among: values } : { column, except: values };
}

function merge(parts: readonly Requirement[]): Conjunction | null {
  const columns = [...new Set(parts.map(({ column }) => column))];
  const merged = columns.map((column) =>
    mergeColumn(
      column,
      parts.filter((part) => part.column === column),
    ),
  );
  if (!merged.some((part) => 'scope' in part)) throw new Error('every alternative of a template must name a scope');
  return merged.some((part) => 'among' in part && part.among.length === 0) ? null : merged;
}

function mergeColumn(column: string, parts: readonly Requirement[]): Requirement {
  const scopes = new Set(parts.flatMap((part) => ('scope' in part ? [part.scope] : [])));
  const [scope] = scopes;
  if (scope) {
    if (scopes.size > 1 || parts.some((part) => !('scope' in part))) {
      throw new Error(`${column} is compared with the scope ${scope} and with something else`);
    }
    return { column, scope };
  }
  const except = parts.flatMap((part) => ('except' in part ? part.except : []));
  const lists = parts.flatMap((part) => ('among' in part ? [part.among] : []));
  const [first, ...rest] = lists;
  if (!first) return { column, except: [...new Set(except)] };
  const among = first.filter((value) => rest.every((list) => list.includes(value)) && !except.includes(value));
  return { column, among: [...new Set(among)] };
}
