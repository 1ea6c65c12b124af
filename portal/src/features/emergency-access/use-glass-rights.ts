import { subject } from '@kolo/access';
import { useViewer } from '../viewer/index.ts';

interface PersonOfPartner {
  readonly partner: { readonly id: string; readonly kind: string };
  readonly country: { readonly code: string };
}

/**
 * What the viewer may do about emergency access to one person. A glass is broken in one's own name, and by nobody who sees
 * who the person is by right.
 */
export function useGlassRights({ partner, country }: PersonOfPartner) {
  const { ability, memberships } = useViewer();
  const scope = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  const mayAs = (action: 'read' | 'create') =>
    memberships.some(({ id }) => ability.can(action, subject('BreakGlass', { ...scope, openedById: id })));
  const seesByRight = ability.can('read', subject('PersonIdentity', { ...scope }));
  return { mayRead: mayAs('read'), mayOpen: mayAs('create') && !seesByRight };
}
