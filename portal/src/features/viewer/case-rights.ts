import { subject } from '@kolo/access';
import type { Viewer } from './viewer.ts';

/** What of a case decides on who may work it. */
export interface CaseScope {
  readonly restricted: boolean;
  readonly caseworker: { readonly id: string } | null;
  readonly partner: { readonly id: string; readonly kind: string };
  readonly country: { readonly code: string };
}

/** For whom a case is reserved that is not restricted, or nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What a viewer may do with one case. It only hides what the API would refuse. */
export interface CaseRights {
  /** Whether the viewer works this case. */
  readonly mayWork: boolean;
  /** Whether the viewer manages the case's partner: assigns to anybody, and restricts. */
  readonly mayManage: boolean;
  /** The membership under which the viewer can take the case. */
  readonly ownMembershipId: string | undefined;
}

/** What this viewer may do with a case, by the policy's rules. */
export function caseRights({ ability, memberships }: Viewer, file: CaseScope): CaseRights {
  const { restricted, caseworker, partner, country } = file;
  const row = {
    partnerId: partner.id,
    partnerKind: partner.kind.toLowerCase(),
    countryCode: country.code,
    restricted,
    reservedFor: restricted && caseworker ? caseworker.id : NOBODY,
  };
  const own = memberships.filter((held) => held.partner.id === partner.id);
  const mayWork = ability.can('update', subject('Case', row));
  return {
    mayWork,
    mayManage: mayWork && own.some(({ role }) => role === 'PARTNER_MANAGER'),
    ownMembershipId: own.find(({ role }) => role === 'CASEWORKER' || role === 'PARTNER_MANAGER')?.id,
  };
}
