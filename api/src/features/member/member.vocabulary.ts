import {
  type DigestCode,
  digests,
  type InvitationStatusCode,
  invitationStatuses,
  type MembershipStatusCode,
  membershipStatuses,
  type RoleCode,
  roles,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const Role = vocabularyEnum('Role', 'What a member may do.', roles);
export type Role = RoleCode;

export const MembershipStatus = vocabularyEnum('MembershipStatus', 'Whether a membership counts.', membershipStatuses);
export type MembershipStatus = MembershipStatusCode;

export const InvitationStatus = vocabularyEnum('InvitationStatus', 'What became of an invitation.', invitationStatuses);
export type InvitationStatus = InvitationStatusCode;

const invitable = [
  'caseworker',
  'partner_manager',
  'treatment_officer',
  'institution_manager',
] as const satisfies readonly RoleCode[];
export type InvitableRole = (typeof invitable)[number];
export const InvitableRole = vocabularyEnum<InvitableRole>(
  'InvitableRole',
  'What somebody may be invited to be: the roles of an NGO, and those of a correctional institution.',
  invitable.flatMap((code) => roles.flatMap((term) => (term.code === code ? [{ ...term, code }] : []))),
);

export const Digest = vocabularyEnum('Digest', 'How often a user is told by e-mail how much waits.', digests);
export type Digest = DigestCode;
