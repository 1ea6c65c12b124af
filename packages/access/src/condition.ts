import { createMongoAbility } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import { type Ability, columnOf, rulesFrom } from './ability.ts';
import { statements } from './statements.ts';
import { type Action, type Subject, tableOf } from './subjects.ts';
import type { Constant, ScopeName, Statement } from './template.ts';
import { groupOf, type WindowGroup, type WindowPath } from './windows.ts';

/**
 * Compiler 2: the condition that is added to every query, made from CASL's rules by `rulesToCondition`. It names scopes
 * in place of their values, so it depends on a viewer's shape only. Columns are those of the database.
 */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly eq: readonly [column: string, value: Constant] }
  | { readonly ne: readonly [column: string, value: Constant] }
  | { readonly in: readonly [column: string, among: ScopeName | readonly Constant[]] }
  | { readonly nin: readonly [column: string, except: readonly Constant[]] }
  | { readonly shared: readonly [group: WindowGroup, scope: ScopeName, path: WindowPath] }
  | { readonly always: true };

/**
 * How far a condition reaches: to everything allowed, or to what is allowed without a window. What others share is no part of
 * the viewer's own lists and counts; besides, no index gives the order of both together.
 */
export type Reach = 'everything' | 'own';

interface ScopeSign {
  readonly scope: ScopeName;
}

interface ConditionNode {
  readonly operator: string;
  readonly field?: string;
  readonly value: unknown;
}

const everything: Condition = { always: true };

/** The condition for an action on a subject that statements give to viewers of a shape, or null if nothing is allowed. */
export function compileCondition(
  source: readonly Statement[],
  shape: string,
  action: Action,
  subject: Subject,
  reach: Reach = 'everything',
): Condition | null {
  const held = new Set(shape.split(','));
  const relevant = source.filter((statement) => statement.subject === subject && statement.action === action);
  const signs = (scope: ScopeName): ScopeSign[] => (held.has(scope) ? [{ scope }] : []);
  const rules = rulesFrom(relevant, signs).filter(
    ({ conditions }) => reach === 'everything' || !asksWindows(conditions),
  );
  const ability = createMongoAbility<Ability>(rules);
  const path = tableOf(subject).windows;
  return rulesToCondition<Ability, Condition, Condition>(
    ability.rulesFor(action, subject),
    (rule) => (rule.ast ? fromNode(rule.ast as ConditionNode, path) : everything),
    // CASL has the last rule first; alternatives are tried in the order of the policy.
    { and: conjunction, or: (parts) => disjunction(parts.toReversed()), empty: () => everything },
  );
}

function asksWindows(conditions: object | undefined): boolean {
  return Object.keys(conditions ?? {}).some((property) => groupOf(columnOf(property)) !== undefined);
}

function conjunction(parts: readonly Condition[]): Condition {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { and: parts };
}

/** Alternatives, with what they have in common said once and first: an index can be searched by it. */
function disjunction(parts: readonly Condition[]): Condition {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const lists = parts.map((part) => ('and' in part ? part.and : [part]).map((one) => JSON.stringify(one)));
  const common = lists[0]?.filter((one) => lists.every((list) => list.includes(one))) ?? [];
  if (common.length === 0) return { or: parts };
  const rests = lists.map((list) => list.filter((one) => !common.includes(one)));
  // An alternative that is nothing but the common part holds whenever that does.
  const shared: Condition[] = common.map((one) => JSON.parse(one));
  if (rests.some((rest) => rest.length === 0)) return conjunction(shared);
  return conjunction([...shared, { or: rests.map((rest) => conjunction(rest.map((one) => JSON.parse(one)))) }]);
}

function fromNode(node: ConditionNode, path: WindowPath | undefined): Condition {
  if (node.operator === 'and') {
    const nodes = (node.value as ConditionNode[]).filter(({ operator }) => operator !== 'exists');
    return conjunction(nodes.map((one) => fromNode(one, path)));
  }
  const column = columnOf(node.field ?? '');
  const group = groupOf(column);
  if (group !== undefined) {
    const scope = among(node.value as readonly ScopeSign[]);
    if (path === undefined || typeof scope !== 'string')
      throw new Error(`no window leads to what is shared as ${group}`);
    return { shared: [group, scope, path] };
  }
  if (node.operator === 'eq') return { eq: [column, node.value as Constant] };
  if (node.operator === 'in') return { in: [column, among(node.value as readonly (Constant | ScopeSign)[])] };
  if (node.operator === 'nin') return { nin: [column, constants(node.value as readonly (Constant | null)[])] };
  throw new Error(`no condition is known for the operator "${node.operator}"`);
}

function among(values: readonly (Constant | ScopeSign)[]): ScopeName | readonly Constant[] {
  const [first] = values;
  return typeof first === 'object' ? first.scope : (values as readonly Constant[]);
}

function constants(values: readonly (Constant | null)[]): readonly Constant[] {
  return values.filter((value) => value !== null);
}

const remembered = new Map<string, Condition | null>();
const limit = 2_000;

/** The condition of Kolo's own policy for an action on a subject, by the viewer's shape; null if nothing is allowed. */
export function conditionFor(
  shape: string,
  action: Action,
  subject: Subject,
  reach: Reach = 'everything',
): Condition | null {
  const key = `${reach} ${action} ${subject} ${shape}`;
  const found = remembered.get(key);
  if (found !== undefined) return found;
  const condition = compileCondition(statements, shape, action, subject, reach);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= limit) remembered.delete(oldest);
  remembered.set(key, condition);
  return condition;
}
