import { type Action, abilityFor, type Subject, scopesOf, subject as tagged } from '@kolo/access';
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

/**
 * The membership under which the viewer does it: of several, the first that allows it on its own.
 * @throws FORBIDDEN when none does.
 */
export function actingMembership(
  viewer: Viewer,
  action: Action,
  subject: Subject,
  row: Readonly<Record<string, unknown>>,
): string {
  const allowing = viewer.memberships.find((held) =>
    abilityFor(scopesOf(viewer.userId, [held])).can(action, tagged(subject, { ...row })),
  );
  if (allowing === undefined) throw forbidden();
  return allowing.id;
}
