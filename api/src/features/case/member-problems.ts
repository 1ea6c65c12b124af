import { type UserError, userError } from '../../platform/graphql/index.ts';
import type { CaseTarget } from './case-target.queries.ts';
import type { MemberTarget } from './member-target.queries.ts';

const CASEWORK: readonly string[] = ['caseworker', 'partner_manager'];

/**
 * Why a member cannot be given work of a partner. Somebody of another partner is the same as nobody: that they work
 * there is not told.
 */
export function memberProblems(
  locale: string,
  field: string | readonly string[],
  member: MemberTarget | null,
  partnerId: string,
): UserError[] {
  if (member === null || member.partnerId !== partnerId) return [userError(locale, field, 'UNKNOWN_CHOICE')];
  if (member.status === 'deactivated') return [userError(locale, field, 'MEMBER_LEFT')];
  if (member.status !== 'active') return [userError(locale, field, 'MEMBER_NOT_ACTIVE')];
  return CASEWORK.includes(member.role) ? [] : [userError(locale, field, 'MEMBER_WORKS_NO_CASES')];
}

/**
 * Why a member cannot be given a task of a case: of a restricted one also, because they would not see it. Its caseworker and
 * the partner's managers do.
 */
export function taskMemberProblems(
  locale: string,
  field: string,
  member: MemberTarget | null,
  { partnerId, restricted, reservedFor }: Pick<CaseTarget, 'partnerId' | 'restricted' | 'reservedFor'>,
): UserError[] {
  const errors = memberProblems(locale, field, member, partnerId);
  if (errors.length > 0 || member === null || !restricted) return errors;
  const sees = member.role === 'partner_manager' || member.membershipId === reservedFor;
  return sees ? [] : [userError(locale, field, 'MEMBER_SEES_NOT_CASE')];
}
