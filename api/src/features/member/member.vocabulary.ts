import { type MembershipStatusCode, membershipStatuses, type RoleCode, roles } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const Role = vocabularyEnum('Role', 'What a member may do.', roles);
export type Role = RoleCode;

export const MembershipStatus = vocabularyEnum('MembershipStatus', 'Whether a membership counts.', membershipStatuses);
export type MembershipStatus = MembershipStatusCode;
