import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Membership } from './membership.entity.ts';
import { type MemberTarget, memberTargetFrom } from './membership.queries.ts';
import { isManagers } from './partner-roles.ts';

/** What every step of a membership is asked with. */
export interface StepInput {
  readonly membershipId: string;
  readonly expectedVersion?: number | null;
}

/**
 * Confirms a membership that waits: from the next request on its member works.
 * @throws NOT_FOUND for one that is absent or hidden, FORBIDDEN where the viewer is no manager of its partner.
 */
export function confirmMembership(write: Write, input: StepInput): WriteOutcome {
  return decide(write, input, 'active');
}

/** Rejects a membership that waits. @throws as `confirmMembership`. */
export function rejectMembership(write: Write, input: StepInput): WriteOutcome {
  return decide(write, input, 'deactivated');
}

function decide(write: Write, input: StepInput, status: 'active' | 'deactivated'): WriteOutcome {
  const { member, acting } = managedMember(write);
  return (
    refusalOfStep(write.viewer, member, input) ??
    notWaiting(write.viewer, member) ??
    step(write, member, acting, status)
  );
}

/**
 * Confirms the first manager of a partner that has none, as an administrator.
 * @throws NOT_FOUND, or FORBIDDEN where the viewer is no administrator there or it is no manager's membership.
 */
export function grantFirstManager(write: Write, input: StepInput): WriteOutcome {
  const { viewer, found } = write;
  const member = memberTargetFrom(found[1]);
  if (member === null) throw notFound();
  authorise(viewer, 'update', 'Membership', { ...member });
  const administrator = viewer.memberships.find(
    ({ role, countryCode }) => role === 'administrator' && countryCode === member.countryCode,
  );
  if (administrator === undefined || !isManagers(member.role)) throw forbidden();
  const managed = member.othersManage ? refusal(viewer, 'membershipId', 'HAS_MANAGER') : undefined;
  return (
    refusalOfStep(viewer, member, input) ??
    notWaiting(viewer, member) ??
    managed ??
    step(write, member, administrator.id, 'active')
  );
}

/** The membership that a manager's step is about, and the membership under which they do it. */
export function managedMember({ viewer, found }: Write): { readonly member: MemberTarget; readonly acting: string } {
  const member = memberTargetFrom(found[1]);
  if (member === null) throw notFound();
  authorise(viewer, 'update', 'Membership', { ...member });
  // An administrator may update a manager's membership too, but by granting it and in no other way.
  const managing = { ...viewer, memberships: viewer.memberships.filter(({ role }) => isManagers(role)) };
  if (!managing.memberships.some(({ partnerId }) => partnerId === member.partnerId)) throw forbidden();
  return { member, acting: actingMembership(managing, 'update', 'Membership', { ...member }).id };
}

/** Why a step cannot be taken whatever it is: it is one's own membership, or not as the user saw it. */
export function refusalOfStep(viewer: Viewer, member: MemberTarget, input: StepInput): WriteOutcome | undefined {
  if (member.userId === viewer.userId) return refusal(viewer, 'membershipId', 'OWN_MEMBERSHIP');
  const { expectedVersion } = input;
  return expectedVersion != null && expectedVersion !== member.version ? conflict(viewer, member.id) : undefined;
}

/** What a service answers when one field is wrong. */
export function refusal({ locale }: Viewer, field: string, code: UserErrorCode): WriteOutcome {
  return { errors: [userError(locale, field, code)] };
}

function notWaiting(viewer: Viewer, { status }: MemberTarget): WriteOutcome | undefined {
  return status === 'invited' ? undefined : refusal(viewer, 'membershipId', 'MEMBER_NOT_WAITING');
}

/** Takes the step; the database writes down when. */
export function step(
  { changes }: Write,
  { id, partnerId, version }: MemberTarget,
  acting: string,
  status: 'active' | 'deactivated',
): WriteOutcome {
  changes.update(Membership, id, { status }, version);
  return { id, action: 'update', subject: 'Membership', partnerId, fieldGroups: [], acting };
}
