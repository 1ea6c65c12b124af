import { type Ability, unpackAbility } from '@kolo/access';
import type { Role, ViewerQuery } from '@kolo/schema';
import { createContext, use } from 'react';

type ViewerData = ViewerQuery['viewer'];

/** Whoever is signed in, and what their memberships let them see. */
export interface Viewer {
  user: ViewerData['user'];
  memberships: ViewerData['memberships'];
  /** By which saved views the viewer's lists start. */
  listStarts: ViewerData['listStarts'];
  /** The policy's rules for this viewer. They only hide what would be refused anyway. */
  ability: Ability;
  /** Whether at least one membership has one of these roles. */
  holdsAny(...roles: Role[]): boolean;
  /** Whether the policy shows this viewer who works on a case; else "nobody" would be a false answer. */
  seesCaseworkers: boolean;
  /** The memberships under which cases can be assigned to this viewer. */
  caseworkMembershipIds: string[];
}

/** The viewer from the API's answer. */
export function viewerFrom({ user, memberships, rules, listStarts }: ViewerData): Viewer {
  const holdsAny = (...roles: Role[]) => memberships.some(({ role }) => roles.includes(role));
  return {
    user,
    memberships,
    listStarts,
    ability: unpackAbility(rules),
    holdsAny,
    seesCaseworkers: holdsAny('CASEWORKER', 'PARTNER_MANAGER', 'COUNTRY_COORDINATOR'),
    caseworkMembershipIds: memberships
      .filter(({ role }) => role === 'CASEWORKER' || role === 'PARTNER_MANAGER')
      .map(({ id }) => id),
  };
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** The viewer; throws outside of the shell, where nobody is signed in. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerGate');
  return viewer;
}
