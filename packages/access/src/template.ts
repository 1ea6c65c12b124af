import type { Action, ColumnOf, Holder, Role, Subject } from './subjects.ts';
import type { WindowGroup } from './windows.ts';

export type Constant = string | number | boolean;

/** What a viewer holds by a role: a list of partners, of countries or of memberships; or, as any member, themselves. */
export type ScopeKind = 'partners' | 'countries' | 'memberships' | 'user';

/** A scope with the role that it is held by. */
export type ScopeName = 'user' | `${Role}.${Exclude<ScopeKind, 'user'>}`;

/** Compares columns with constants. Only this may be negated: a negated scope would grant more to who holds less. */
export type Fixed<C extends string> =
  | { readonly eq: readonly [C, Constant] }
  | { readonly ne: readonly [C, Constant] }
  | { readonly in: readonly [C, readonly Constant[]] }
  | { readonly nin: readonly [C, readonly Constant[]] }
  | { readonly not: Fixed<C> }
  | { readonly and: readonly Fixed<C>[] }
  | { readonly or: readonly Fixed<C>[] };

/**
 * A row template: which rows of a subject a rule is about. `S` names scopes. `shared` is what a window of that group opens
 * to one of the scope's partners or memberships.
 */
export type Template<C extends string = string, S extends string = ScopeKind> =
  | Fixed<C>
  | { readonly in: readonly [C, S] }
  | { readonly shared: readonly [WindowGroup, S] }
  | { readonly and: readonly Template<C, S>[] }
  | { readonly or: readonly Template<C, S>[] };

/** All rows, for whoever holds the role. */
export interface Always {
  readonly always: true;
}

export interface Rule<C extends string = string> {
  readonly where: Template<C> | Always;
  /** The rule in words, for the reader of the policy. */
  readonly sentence: string;
}

/** For each action the holders who may do it, each with the rows it is allowed on. */
export type SubjectPolicy<C extends string = string> = {
  readonly [A in Action]?: { readonly [H in Holder]?: Rule<C> };
};

export type Policy = { readonly [S in Subject]: SubjectPolicy<ColumnOf<S>> };

/** One cell of the policy, its scopes named with their role. */
export interface Statement {
  readonly subject: Subject;
  readonly action: Action;
  readonly holder: Holder;
  readonly where: Template<string, ScopeName> | Always;
}
