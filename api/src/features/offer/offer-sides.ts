import { type Context, requestOf } from '../../platform/graphql/index.ts';

/** The partners for which the viewer works cases. */
export function ownPartners(context: Context): readonly string[] {
  const { memberships } = requestOf(context).viewer;
  const ofCasework = memberships.filter(({ role }) => role === 'caseworker' || role === 'partner_manager');
  return [...new Set(ofCasework.map(({ partnerId }) => partnerId))];
}
