import { alternatives } from './normal-form.ts';
import { policy } from './policy.ts';
import { type Action, actions, type Holder, type Subject, subjects } from './subjects.ts';
import type { Always, Policy, ScopeKind, ScopeName, Statement, Template } from './template.ts';

/** The cells of a policy in the order of the document, each scope named with the role of its line. */
export function statementsOf(source: Policy): readonly Statement[] {
  return subjects.flatMap((subject) => actions.flatMap((action) => statementsFor(source, subject, action)));
}

function statementsFor(source: Policy, subject: Subject, action: Action): Statement[] {
  const cells = Object.entries(source[subject][action] ?? {}) as [Holder, { where: Template | Always }][];
  return cells.map(([holder, { where }]) => {
    if ('always' in where) return { subject, action, holder, where };
    const template = named(where, holder);
    alternatives(template); // refuses a template that no compiler could be trusted with
    return { subject, action, holder, where: template };
  });
}

function named(template: Template, holder: Holder): Template<string, ScopeName> {
  if ('and' in template) return { and: template.and.map((part) => named(part, holder)) };
  if ('or' in template) return { or: template.or.map((part) => named(part, holder)) };
  if ('in' in template && typeof template.in[1] === 'string') {
    return { in: [template.in[0], scopeOf(template.in[1], holder)] };
  }
  if ('shared' in template) return { shared: [template.shared[0], scopeOf(template.shared[1], holder)] };
  return template as Template<string, ScopeName>;
}

/** The scope of a kind that a holder has; what every member has is only themselves. */
export function scopeOf(kind: ScopeKind, holder: Holder): ScopeName {
  if (kind === 'user') return 'user';
  if (holder === 'member') throw new Error(`"member" holds no ${kind}, only itself`);
  return `${holder}.${kind}`;
}

/** The scope that is non-empty if and only if the role is held; it guards rules about every row. */
export function heldBy(holder: Holder): ScopeName {
  return holder === 'member' ? 'user' : `${holder}.memberships`;
}

/** The scopes that a list of statements reads, in the order they are first met. */
export function scopesRead(statements: readonly Statement[]): readonly ScopeName[] {
  const found = new Set<ScopeName>();
  const visit = (template: Template<string, ScopeName>): void => {
    if ('and' in template) template.and.forEach(visit);
    else if ('or' in template) template.or.forEach(visit);
    else if ('shared' in template) found.add(template.shared[1]);
    else if ('in' in template && typeof template.in[1] === 'string') found.add(template.in[1]);
  };
  for (const { where, holder } of statements) {
    if ('always' in where) found.add(heldBy(holder));
    else visit(where);
  }
  return [...found];
}

/** The statements of Kolo's own policy. */
export const statements = statementsOf(policy);
