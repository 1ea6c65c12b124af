import { type Role, subject as tagged } from '@kolo/access';
import { forbidden } from '../../platform/errors/coded-error.ts';
import type { Viewer } from '../../platform/viewer/index.ts';

/** Where somebody is to be invited to, as the policy is asked of it. */
interface Place {
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly role: string;
}

/**
 * The membership in whose name somebody is invited: a manager's at the partner, or the administrator's.
 * @throws FORBIDDEN where the viewer holds none that allows it.
 */
export function inviterAt(viewer: Viewer, as: Role, { partnerId, partnerKind, countryCode, role }: Place): string {
  const row = { partnerId, partnerKind, countryCode, role };
  const inviter = viewer.memberships.find(
    (held) =>
      held.role === as &&
      (as === 'administrator' || held.partnerId === partnerId) &&
      viewer.ability.can('create', tagged('Invitation', { ...row, invitedById: held.id })),
  );
  if (inviter === undefined) throw forbidden();
  return inviter.id;
}
