import {
  type Action,
  actions,
  roles,
  type Subject,
  subjects,
  tables,
  type WindowGroup,
  windowGroups,
} from '../../src/index.ts';
import type { Always, Fixed, ScopeName, Statement, Template } from '../../src/template.ts';

type Where = Statement['where'];
type Node = Template<string, ScopeName>;

/** A policy with one fault in it. */
export interface Mutant {
  readonly name: string;
  readonly subject: Subject;
  readonly action: Action;
  readonly statements: readonly Statement[];
}

const everyRow: Always = { always: true };

/** Every policy that differs from the given one by one structural fault. */
export function mutantsOf(source: readonly Statement[]): readonly Mutant[] {
  return [...source.flatMap((statement) => changed(source, statement)), ...added(source)];
}

function changed(source: readonly Statement[], statement: Statement): Mutant[] {
  const { subject, action, holder, where } = statement;
  const label = `${holder} ${action} ${subject}`;
  const as = (name: string, put: Where | null): Mutant => ({
    name: `${label}: ${name}`,
    subject,
    action,
    statements: source.flatMap((other) => {
      if (other !== statement) return [other];
      return put ? [{ ...statement, where: put }] : [];
    }),
  });
  const faults = [as('rule dropped', null)];
  if ('always' in where) {
    const others = roles.filter((role) => role !== holder && !source.some((one) => same(one, subject, action, role)));
    const [other] = others;
    const moved = source.map((one) => (one === statement && other ? { ...one, holder: other } : one));
    return [...faults, { name: `${label}: given to ${other} instead`, subject, action, statements: moved }];
  }
  return [
    ...faults,
    as('replaced by every row', everyRow),
    ...variants(where, subject).map(([name, put]) => as(name, put)),
  ];
}

const same = (one: Statement, subject: Subject, action: Action, holder: string) =>
  one.subject === subject && one.action === action && one.holder === holder;

type Variant = readonly [name: string, put: Node];

function variants(node: Node, subject: Subject): Variant[] {
  if ('and' in node || 'or' in node) {
    const parts: readonly Node[] = 'and' in node ? node.and : node.or;
    const rebuilt = (next: readonly Node[]): Node => ('and' in node ? { and: next } : { or: next });
    const flipped: Node = 'and' in node ? { or: parts } : { and: parts };
    return [
      [`${'and' in node ? 'and' : 'or'} flipped`, flipped],
      ...parts.map((part, index): Variant => [`dropped ${JSON.stringify(part)}`, rebuilt(parts.toSpliced(index, 1))]),
      ...parts.flatMap((part, index) =>
        variants(part, subject).map(([name, put]): Variant => [name, rebuilt(parts.with(index, put))]),
      ),
    ];
  }
  if ('shared' in node) return sharedSwapped(node.shared);
  return [...negated(node), ...columnSwapped(node, subject), ...scopeSwapped(node), ...constantSwapped(node)];
}

function sharedSwapped([group, scope]: readonly [WindowGroup, ScopeName]): Variant[] {
  const otherGroups = windowGroups.filter((other) => other !== group);
  const [role, kind] = scope.split('.');
  const otherKind = kind === 'partners' ? 'memberships' : 'partners';
  const scopes = [
    `${role}.${otherKind}`,
    ...roles.filter((other) => other !== role).map((other) => `${other}.${kind}`),
  ];
  return [
    ...otherGroups.map((other): Variant => [`shared ${group} swapped for ${other}`, { shared: [other, scope] }]),
    ...scopes.map(
      (other): Variant => [`shared ${group}: ${scope} swapped for ${other}`, { shared: [group, other as ScopeName] }],
    ),
  ];
}

function negated(node: Node): Variant[] {
  if ('in' in node && typeof node.in[1] === 'string') return [];
  return [[`negated ${JSON.stringify(node)}`, { not: node as Fixed<string> }]];
}

function columnSwapped(node: Node, subject: Subject): Variant[] {
  const columns: Readonly<Record<string, string>> = tables[subject].columns;
  const [operator, [column, value]] = Object.entries(node)[0] as [string, [string, unknown]];
  if (!Array.isArray(Object.values(node)[0])) return [];
  return Object.keys(columns)
    .filter((other) => other !== column && columns[other] === columns[column])
    .map((other) => [`${column} swapped for ${other}`, { [operator]: [other, value] } as unknown as Node]);
}

function scopeSwapped(node: Node): Variant[] {
  if (!('in' in node) || typeof node.in[1] !== 'string') return [];
  const [column, scope] = [node.in[0], node.in[1]];
  if (scope === 'user') return [];
  const [role, kind] = scope.split('.');
  return roles
    .filter((other) => other !== role)
    .map((other) => [`${scope} swapped for ${other}`, { in: [column, `${other}.${kind}` as ScopeName] }]);
}

function constantSwapped(node: Node): Variant[] {
  if (!('eq' in node)) return [];
  const [column, value] = node.eq;
  const institution = 'correctional_institution';
  const other = typeof value === 'boolean' ? !value : value === institution ? 'ngo' : institution;
  return [[`${column} = ${value} swapped for ${other}`, { eq: [column, other] }]];
}

/** Rules for roles that have none; left out where every member reads every row anyway. */
function added(source: readonly Statement[]): Mutant[] {
  return subjects.flatMap((subject) =>
    actions.flatMap((action) => {
      const cells = source.filter((one) => one.subject === subject && one.action === action);
      if (cells.some(({ holder, where }) => holder === 'member' && 'always' in where)) return [];
      return roles
        .filter((role) => !cells.some(({ holder }) => holder === role))
        .map((holder) => ({
          name: `${holder} ${action} ${subject}: rule added`,
          subject,
          action,
          statements: [...source, { subject, action, holder, where: everyRow }],
        }));
    }),
  );
}
