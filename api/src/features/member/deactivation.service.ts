import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import type { DeactivateMemberInput } from './membership.inputs.ts';
import { endSessionsOfLeaver, type MemberTarget, memberTargetFrom } from './membership.queries.ts';
import { managedMember, refusal, refusalOfStep, step } from './membership.service.ts';
import { openWorkFrom, reassignOpenWork } from './open-work.queries.ts';

/** The roles of an NGO that work cases. */
const WORKING_ROLES: readonly string[] = ['caseworker', 'partner_manager'];

/**
 * Ends a membership, hands everything open to somebody else or to nobody, and ends the sessions of whoever has no other
 * membership: all of it or nothing. Nothing is deleted: the member stays the author of what they wrote.
 * @throws NOT_FOUND for a membership that is absent or hidden, FORBIDDEN where the viewer is no manager of its partner.
 */
export function deactivateMember(write: Write, input: DeactivateMemberInput): WriteOutcome {
  const { viewer, changes } = write;
  const { member, acting } = managedMember(write);
  const refused = refusalOfStep(viewer, member, input) ?? refusalOfLeave(write, member, input);
  if (refused !== undefined) return refused;

  for (const change of reassignOpenWork(member.id, input.reassignTo ?? null, acting)) changes.perform(change);
  const outcome = step(write, member, acting, 'deactivated');
  changes.perform(endSessionsOfLeaver(member.id));
  return outcome;
}

function refusalOfLeave(
  { viewer, found }: Write,
  member: MemberTarget,
  { reassignTo, unassign }: DeactivateMemberInput,
): WriteOutcome | undefined {
  if (member.status !== 'active') return refusal(viewer, 'membershipId', 'MEMBER_NOT_IN_FORCE');
  if (member.role === 'partner_manager' && !member.othersManage) {
    return refusal(viewer, 'membershipId', 'LAST_MANAGER');
  }
  if (reassignTo == null) {
    const nobodyTakesOver = openWorkFrom(found[2]) > 0 && unassign !== true;
    return nobodyTakesOver ? refusal(viewer, 'reassignTo', 'SUCCESSOR_NEEDED') : undefined;
  }
  if (unassign === true) return refusal(viewer, 'unassign', 'SUCCESSOR_AND_NOBODY');
  const takesOver = canTakeOver(member, memberTargetFrom(found[3]));
  return takesOver ? undefined : refusal(viewer, 'reassignTo', 'SUCCESSOR_NOT_ACTIVE');
}

function canTakeOver(member: MemberTarget, successor: MemberTarget | null): boolean {
  return (
    successor !== null &&
    successor.id !== member.id &&
    successor.partnerId === member.partnerId &&
    successor.status === 'active' &&
    WORKING_ROLES.includes(successor.role)
  );
}
