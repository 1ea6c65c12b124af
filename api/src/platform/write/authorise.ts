import { type Action, type Subject, subject as tagged } from '@kolo/access';
import { forbidden } from '../errors/coded-error.ts';
import type { Viewer } from '../viewer/index.ts';

/**
 * Asks the policy for an action on a row, whose scope columns are given as camelCase properties.
 * @throws FORBIDDEN when the viewer may see the row but not do this.
 */
export function authorise(
  viewer: Viewer,
  action: Action,
  subject: Subject,
  row: Readonly<Record<string, unknown>>,
): void {
  if (!viewer.ability.can(action, tagged(subject, { ...row }))) throw forbidden();
}
