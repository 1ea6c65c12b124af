import {
  type Action,
  type ActiveMembership,
  abilityFor,
  type Subject,
  scopesOf,
  subject as tagged,
} from '@kolo/access';
import { forbidden } from '../errors/coded-error.ts';
import type { Viewer } from '../viewer/index.ts';

/**
 * The membership under which a viewer does something to a row: of several, the first that allows it by itself. `own`
 * names the property that holds the membership, where a record is written in one's own name.
 * @throws FORBIDDEN when none of them allows it.
 */
export function actingMembership(
  viewer: Pick<Viewer, 'userId' | 'memberships'>,
  action: Action,
  subject: Subject,
  row: Readonly<Record<string, unknown>>,
  own?: string,
): ActiveMembership {
  const found = viewer.memberships.find((held) => {
    const alone = abilityFor(scopesOf(viewer.userId, [held]));
    return alone.can(action, tagged(subject, { ...row, ...(own !== undefined && { [own]: held.id }) }));
  });
  if (found === undefined) throw forbidden();
  return found;
}
