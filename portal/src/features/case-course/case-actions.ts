import type { CaseStatus } from '@kolo/schema';
import type { CaseRights } from '../viewer/index.ts';

export type CaseAction =
  | 'assign'
  | 'take'
  | 'risk'
  | 'correct'
  | 'restrict'
  | 'unrestrict'
  | 'close'
  | 'duplicate'
  | 'reopen';

interface Standing {
  readonly status: CaseStatus;
  readonly restricted: boolean;
  readonly caseworker: { readonly id: string } | null;
}

/** What a viewer with these rights can do with a case as it stands, in the order of the buttons. */
export function caseActions({ status, restricted, caseworker }: Standing, rights: CaseRights): CaseAction[] {
  const { mayWork, mayManage, ownMembershipId } = rights;
  if (!mayWork) return [];
  const isOpen = status === 'OPEN';
  const mayTake = !mayManage && ownMembershipId !== undefined && caseworker?.id !== ownMembershipId;
  return [
    isOpen && mayManage && ('assign' as const),
    isOpen && mayTake && ('take' as const),
    isOpen && ('risk' as const),
    'correct' as const,
    mayManage && (restricted ? ('unrestrict' as const) : ('restrict' as const)),
    isOpen && ('close' as const),
    (isOpen || status === 'CLOSED') && ('duplicate' as const),
    (status === 'CLOSED' || status === 'DUPLICATE') && ('reopen' as const),
  ].filter((action) => action !== false);
}
