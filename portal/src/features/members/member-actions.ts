import type { MembershipStatus, Role } from '@kolo/schema';
import { managingRoles } from './partner-roles.ts';

/** What can be done about a member. */
export type MemberAction = 'confirm' | 'grant' | 'reject' | 'password' | 'factor' | 'deactivate';

interface Standing {
  readonly status: MembershipStatus;
  readonly role: Role;
}

interface Standpoint {
  readonly isManaged: boolean;
  readonly managers: number | undefined;
  /** Where the viewer may renew how the member signs in: whether there is a second factor. */
  readonly hasSecondFactor?: boolean | undefined;
}

/** What a viewer can do about somebody else's membership, in the order of the buttons. */
export function memberActions(
  { status, role }: Standing,
  { isManaged, managers, hasSecondFactor }: Standpoint,
): MemberAction[] {
  if (status === 'ACTIVE') {
    const renewals: MemberAction[] =
      hasSecondFactor === undefined ? [] : hasSecondFactor ? ['password', 'factor'] : ['password'];
    return isManaged ? [...renewals, 'deactivate'] : renewals;
  }
  if (status !== 'INVITED') return [];
  if (isManaged) return ['confirm', 'reject'];
  const isFirst = managers === 0 && managingRoles.some((managing) => managing === role);
  return isFirst ? ['grant'] : [];
}
