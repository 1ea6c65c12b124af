import type { InvitableRole } from './member.vocabulary.ts';

interface PartnerRoles {
  /** Who manages a partner of this kind. */
  readonly manager: InvitableRole & ('partner_manager' | 'institution_manager');
  /** Who works there: they can be invited, and take work over. */
  readonly members: readonly InvitableRole[];
}

/** The roles of the kinds of partners that have members of their own. */
const rolesByKind: Readonly<Record<string, PartnerRoles>> = {
  ngo: { manager: 'partner_manager', members: ['caseworker', 'partner_manager'] },
  correctional_institution: {
    manager: 'institution_manager',
    members: ['treatment_officer', 'institution_manager'],
  },
};

/** The roles at partners of a kind; null where they have no members by invitation. */
export function rolesAt(partnerKind: string): PartnerRoles | null {
  return rolesByKind[partnerKind] ?? null;
}

/** Whether members in this role manage their partner. */
export function isManagers(role: string): boolean {
  return role === 'partner_manager' || role === 'institution_manager';
}
