import { type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { type DeactivateMemberInput, MOST_SUCCESSORS } from './membership.inputs.ts';
import { endSessionsOfLeaver, type MemberTarget, memberTargetsFrom } from './membership.queries.ts';
import { managedMember, refusal, refusalOfStep, step } from './membership.service.ts';
import { handOverWindows, openWorkFrom, reassignOpenWork } from './open-work.queries.ts';
import { isManagers, rolesAt } from './partner-roles.ts';

/**
 * Ends a membership, hands everything open to others or to nobody, and ends the sessions of whoever has no other
 * membership: all of it or nothing. Nothing is deleted: the member stays the author of what they wrote.
 * @throws NOT_FOUND for a membership that is absent or hidden, FORBIDDEN where the viewer is no manager of its partner.
 */
export function deactivateMember(write: Write, input: DeactivateMemberInput): WriteOutcome {
  const { viewer, changes } = write;
  const { member, acting } = managedMember(write);
  const refused = refusalOfStep(viewer, member, input) ?? refusalOfLeave(write, member, input);
  if (refused !== undefined) return refused;

  const heirs = input.reassignTo ?? [];
  for (const change of reassignOpenWork(member.id, heirs, acting)) changes.perform(change);
  const outcome = step(write, member, acting, 'deactivated');
  changes.perform(handOverWindows(member.id, heirs, acting));
  changes.perform(endSessionsOfLeaver(member.id));
  return outcome;
}

function refusalOfLeave(
  { viewer, found }: Write,
  member: MemberTarget,
  { reassignTo, unassign }: DeactivateMemberInput,
): WriteOutcome | undefined {
  if (member.status !== 'active') return refusal(viewer, 'membershipId', 'MEMBER_NOT_IN_FORCE');
  if (isManagers(member.role) && !member.othersManage) return refusal(viewer, 'membershipId', 'LAST_MANAGER');
  if (reassignTo == null || reassignTo.length === 0) {
    const nobodyTakesOver = openWorkFrom(found[3]) > 0 && unassign !== true;
    return nobodyTakesOver ? refusal(viewer, 'reassignTo', 'SUCCESSOR_NEEDED') : undefined;
  }
  if (unassign === true) return refusal(viewer, 'unassign', 'SUCCESSOR_AND_NOBODY');
  if (reassignTo.length > MOST_SUCCESSORS) return refusal(viewer, 'reassignTo', 'TOO_MANY');
  const heirs = new Map(memberTargetsFrom(found[4]).map((heir) => [heir.id, heir]));
  const errors = reassignTo.flatMap((id, place) => {
    const code = problemOfHeir(member, heirs.get(id.toLowerCase()), isNamedBefore(reassignTo, place));
    return code === null ? [] : [userError(viewer.locale, fieldOf(reassignTo, place), code)];
  });
  return errors.length > 0 ? { errors } : undefined;
}

function problemOfHeir(member: MemberTarget, heir: MemberTarget | undefined, before: boolean): UserErrorCode | null {
  if (before) return 'NAMED_TWICE';
  return heir !== undefined && canTakeOver(member, heir) ? null : 'SUCCESSOR_NOT_ACTIVE';
}

/** Of several, the error names which one it is about by its place, from 0. */
function fieldOf({ length }: readonly string[], place: number): string | string[] {
  return length === 1 ? 'reassignTo' : ['reassignTo', String(place)];
}

function isNamedBefore(ids: readonly string[], place: number): boolean {
  const named = ids.map((id) => id.toLowerCase());
  return named.indexOf(named[place] ?? '') < place;
}

function canTakeOver(member: MemberTarget, heir: MemberTarget): boolean {
  return (
    heir.id !== member.id &&
    heir.partnerId === member.partnerId &&
    heir.status === 'active' &&
    rolesAt(heir.partnerKind)?.members.some((role) => role === heir.role) === true
  );
}
