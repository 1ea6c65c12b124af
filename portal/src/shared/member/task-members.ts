import type { Role } from '@kolo/schema';

/** Of a case what decides who sees it. */
export interface WalledCase {
  readonly restricted: boolean;
  readonly caseworker: { readonly id: string } | null;
}

/** Those who can have a task of a case: of a restricted one its caseworker and the managers, who alone see it. */
export function taskMembers<T extends { readonly id: string; readonly role: Role }>(
  members: readonly T[],
  { restricted, caseworker }: WalledCase,
): readonly T[] {
  return restricted ? members.filter(({ id, role }) => role === 'PARTNER_MANAGER' || id === caseworker?.id) : members;
}
