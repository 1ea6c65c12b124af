import { scopesRead, statements } from './statements.ts';
import { type Role, roles } from './subjects.ts';
import type { ScopeName } from './template.ts';

export interface RoleScopes {
  readonly partners: readonly string[];
  readonly countries: readonly string[];
  readonly memberships: readonly string[];
}

/** What a viewer's active memberships allow, by role. Empty arrays grant nothing. */
export interface ViewerScopes {
  readonly userId: string;
  readonly membershipIds: readonly string[];
  readonly roles: Partial<Record<Role, RoleScopes>>;
}

export interface ActiveMembership {
  readonly id: string;
  readonly role: string;
  readonly partnerId: string;
  readonly countryCode: string;
}

const known: ReadonlySet<string> = new Set(roles);
const distinct = (values: string[]) => [...new Set(values)].sort();

/** The scopes of a user with these active memberships. Memberships of a role that the policy does not know are left out. */
export function scopesOf(userId: string, memberships: readonly ActiveMembership[]): ViewerScopes {
  const counted = memberships.filter(({ role }) => known.has(role));
  const byRole = roles.flatMap((role) => {
    const held = counted.filter((membership) => membership.role === role);
    if (held.length === 0) return [];
    const scopes: RoleScopes = {
      partners: distinct(held.map(({ partnerId }) => partnerId)),
      countries: distinct(held.map(({ countryCode }) => countryCode)),
      memberships: distinct(held.map(({ id }) => id)),
    };
    return [[role, scopes] as const];
  });
  return { userId, membershipIds: distinct(counted.map(({ id }) => id)), roles: Object.fromEntries(byRole) };
}

/** The value to bind for a scope name. `user` is empty for somebody without any active membership. */
export function scopeValue(scopes: ViewerScopes, name: ScopeName): readonly string[] {
  if (name === 'user') return scopes.userId !== '' && scopes.membershipIds.length > 0 ? [scopes.userId] : [];
  const [role, kind] = name.split('.') as [Role, keyof RoleScopes];
  return scopes.roles[role]?.[kind] ?? [];
}

/** The scopes that the policy reads. */
export const scopeNames = scopesRead(statements);

/** The PostgreSQL type of a scope's value. */
export function scopeType(name: ScopeName): 'uuid[]' | 'text[]' {
  return name.endsWith('.countries') ? 'text[]' : 'uuid[]';
}

/** The setting that row security reads a scope from. */
export function settingOf(name: ScopeName): string {
  return name === 'user' ? 'app.user_id' : `app.${name.replace('.', '_')}`;
}

/**
 * Which of the scopes that the policy reads are non-empty, e.g. `user,caseworker.partners,caseworker.memberships`.
 * Two viewers of one shape are allowed the same things, each on rows of their own: statements are cached by it.
 */
export function scopeShape(scopes: ViewerScopes): string {
  return scopeNames.filter((name) => scopeValue(scopes, name).length > 0).join(',');
}

const element = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
const arrayLiteral = (values: readonly string[]) => (values.length === 0 ? '' : `{${values.map(element).join(',')}}`);

/**
 * Every `app.*` setting that row security reads, for this viewer, to be set local to a transaction; what is not held is
 * `''`, so that nothing of an earlier viewer can remain. Arrays are PostgreSQL array literals.
 */
export function viewerSettings(scopes: ViewerScopes, names: readonly ScopeName[] = scopeNames): Record<string, string> {
  const settings: Record<string, string> = { 'app.memberships': arrayLiteral(scopes.membershipIds) };
  for (const name of names) {
    const value = scopeValue(scopes, name);
    settings[settingOf(name)] = name === 'user' ? (value[0] ?? '') : arrayLiteral(value);
  }
  return settings;
}
