import type { MembershipStatus, Role } from '@kolo/schema';
import { managingRoles } from './partner-roles.ts';

/** What can be done about a member. Further ones, such as a link for a new password, are added here and to the dialogs. */
export type MemberAction = 'confirm' | 'grant' | 'reject' | 'deactivate';

interface Standing {
  readonly status: MembershipStatus;
  readonly role: Role;
}

/** What a viewer can do about somebody else's membership, in the order of the buttons. */
export function memberActions(
  { status, role }: Standing,
  { isManaged, managers }: { readonly isManaged: boolean; readonly managers: number | undefined },
): MemberAction[] {
  if (isManaged) {
    if (status === 'INVITED') return ['confirm', 'reject'];
    return status === 'ACTIVE' ? ['deactivate'] : [];
  }
  const isFirst = managers === 0 && status === 'INVITED' && managingRoles.some((managing) => managing === role);
  return isFirst ? ['grant'] : [];
}
