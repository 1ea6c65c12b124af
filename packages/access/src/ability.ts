import { createMongoAbility, type ForcedSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { packRules, unpackRules } from '@casl/ability/extra';
import { alternatives, type Conjunction, type Requirement } from './normal-form.ts';
import { scopeValue, type ViewerScopes } from './scopes.ts';
import { heldBy, statements } from './statements.ts';
import type { Action, Subject } from './subjects.ts';
import type { ScopeName, Statement } from './template.ts';

/**
 * Compiler 1: CASL rules. Rows are checked by `ability.can('read', subject('Case', row))`, where the row has its columns
 * as camelCase properties (`partnerId`), as entities and GraphQL have them.
 */
export type Ability = MongoAbility<[Action, Subject | ForcedSubject<Subject>]>;
export type AbilityRule = RawRuleOf<Ability>;

/** What a scope name stands for: a viewer's values, or a sign in place of them. Empty means that it is not held. */
export type ScopeValues = (name: ScopeName) => readonly unknown[];

/** The property that a column has in a row that is checked: `partner_id` → `partnerId`. */
export function propertyOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The column behind a property: `partnerId` → `partner_id`. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The rules that statements give to whoever holds these scopes. A rule with an empty scope is left out altogether. */
export function rulesFrom(source: readonly Statement[], values: ScopeValues): AbilityRule[] {
  return source.flatMap(({ subject, action, holder, where }): AbilityRule[] => {
    if ('always' in where) return values(heldBy(holder)).length > 0 ? [{ action, subject }] : [];
    return alternatives(where).flatMap((conjunction): AbilityRule[] => {
      const empty = conjunction.some((part) => 'scope' in part && values(part.scope).length === 0);
      return empty ? [] : [{ action, subject, conditions: conditionsOf(conjunction, values) }];
    });
  });
}

function conditionsOf(conjunction: Conjunction, values: ScopeValues): Record<string, unknown> {
  return Object.fromEntries(conjunction.map((part) => [propertyOf(part.column), operatorsOf(part, values)]));
}

function operatorsOf(part: Requirement, values: ScopeValues): Record<string, unknown> {
  if ('scope' in part) return { $in: [...values(part.scope)] };
  // Absent and null differ from any constant in MongoDB's sense, yet no comparison may hold for them.
  if ('except' in part) return { $exists: true, $nin: [...part.except, null] };
  return part.among.length === 1 ? { $eq: part.among[0] } : { $in: [...part.among] };
}

/** What a viewer may do. */
export function abilityFor(scopes: ViewerScopes, source: readonly Statement[] = statements): Ability {
  return createMongoAbility<Ability>(rulesFrom(source, (name) => scopeValue(scopes, name)));
}

/** A viewer's rules as JSON, for `unpackAbility` in the portal. */
export function packedRules(scopes: ViewerScopes): string {
  return JSON.stringify(packRules(rulesFrom(statements, (name) => scopeValue(scopes, name))));
}

/** The ability behind packed rules. In the portal it only hides what the API would refuse. */
export function unpackAbility(json: string): Ability {
  return createMongoAbility<Ability>(unpackRules(JSON.parse(json)));
}
