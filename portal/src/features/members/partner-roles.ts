import type { InvitableRole, PartnerKind, Role } from '@kolo/schema';

/** The kinds of partners that have members of their own. */
export const kindsWithMembers = ['NGO', 'CORRECTIONAL_INSTITUTION'] as const satisfies PartnerKind[];

/** The roles that manage a partner. */
export const managingRoles = ['PARTNER_MANAGER', 'INSTITUTION_MANAGER'] as const satisfies Role[];

/** The roles that a partner of a kind can invite to; the first is the usual one. */
export function rolesAt(kind: PartnerKind): readonly InvitableRole[] {
  return kind === 'CORRECTIONAL_INSTITUTION'
    ? ['TREATMENT_OFFICER', 'INSTITUTION_MANAGER']
    : ['CASEWORKER', 'PARTNER_MANAGER'];
}

/** The role that a text names; undefined where it names none that somebody can be invited to. */
export function findInvitableRole(text: string): InvitableRole | undefined {
  const roles = ['CASEWORKER', 'PARTNER_MANAGER', 'TREATMENT_OFFICER', 'INSTITUTION_MANAGER'] as const;
  return roles.find((role) => role === text);
}
