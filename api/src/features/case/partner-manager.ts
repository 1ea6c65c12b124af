import type { ActiveMembership } from '@kolo/access';
import { forbidden } from '../../platform/errors/coded-error.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { authorise } from '../../platform/write/index.ts';
import type { CaseTarget } from './case-target.queries.ts';

/**
 * The membership under which a viewer manages the partner of a case: who assigns and restricts is no question of rows.
 * @throws FORBIDDEN for whom does not manage it.
 */
export function managingMembership(viewer: Viewer, file: CaseTarget): ActiveMembership {
  authorise(viewer, 'update', 'Case', { ...file });
  const found = viewer.memberships.find(
    ({ role, partnerId }) => role === 'partner_manager' && partnerId === file.partnerId,
  );
  if (found === undefined) throw forbidden();
  return found;
}
