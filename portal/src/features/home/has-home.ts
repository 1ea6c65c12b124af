import type { Viewer } from '../viewer/index.ts';

/** Whether the viewer works cases, and so has a start page of their own. */
export function hasHome({ caseworkMembershipIds, ability }: Viewer): boolean {
  return caseworkMembershipIds.length > 0 && ability.can('read', 'CaseTask');
}
