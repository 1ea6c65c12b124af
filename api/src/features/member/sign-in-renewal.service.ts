import { notFound } from '../../platform/errors/coded-error.ts';
import type { UserErrorCode } from '../../platform/graphql/index.ts';
import { actingMembership, authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { memberTargetFrom } from './membership.queries.ts';
import { refusal } from './membership.service.ts';
import { createReset, type Renewal, renewalFrom, resetFactor } from './sign-in-renewal.queries.ts';

const refusals: Readonly<Record<Exclude<Renewal, 'open'>, UserErrorCode>> = {
  own: 'OWN_MEMBERSHIP',
  wider: 'REACHES_FURTHER',
  no_account: 'CANNOT_SIGN_IN',
  left: 'MEMBER_NOT_IN_FORCE',
};

/**
 * Makes a link by which a member sets a new password; their sessions end when it is used.
 * @throws NOT_FOUND for one that is absent or hidden, FORBIDDEN where the viewer may not decide on the membership.
 */
export function createPasswordReset(write: Write, tokenHash: string): WriteOutcome {
  const { member, acting } = renewedMember(write);
  const { renewal } = renewalFrom(write.found[1]);
  if (renewal !== 'open') return refusal(write.viewer, 'membershipId', refusals[renewal]);
  write.changes.perform(createReset(member.id, tokenHash));
  return { ...traced(member), acting };
}

/** Takes a lost second factor from a member and ends their sessions. @throws as `createPasswordReset`. */
export function resetSecondFactor(write: Write): WriteOutcome {
  const { member, acting } = renewedMember(write);
  const { renewal, hasFactor } = renewalFrom(write.found[1]);
  if (renewal !== 'open') return refusal(write.viewer, 'membershipId', refusals[renewal]);
  if (!hasFactor) return refusal(write.viewer, 'membershipId', 'NO_SECOND_FACTOR');
  write.changes.perform(resetFactor(member.id));
  return { ...traced(member), acting };
}

function renewedMember({ viewer, found }: Write) {
  const member = memberTargetFrom(found[0]);
  if (member === null) throw notFound();
  authorise(viewer, 'update', 'Membership', { ...member });
  return { member, acting: actingMembership(viewer, 'update', 'Membership', { ...member }).id };
}

function traced({ id, partnerId }: { readonly id: string; readonly partnerId: string }) {
  return { id, action: 'update', subject: 'Membership', partnerId, fieldGroups: [] } as const;
}
