import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import type { SetListStartInput } from './list-start.inputs.ts';
import { keepListStart } from './list-start.queries.ts';
import { savedViewTargetFrom } from './saved-view.queries.ts';

/** Has a list of the viewer’s start by a view. @throws NOT_FOUND for a view that is absent or hidden. */
export function setListStart({ viewer, found, changes }: Write, input: SetListStartInput): WriteOutcome {
  const { userId, locale } = viewer;
  const { list, savedViewId = null } = input;
  const partnerId = viewer.memberships[0]?.partnerId;
  if (partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'ListStart', { userId, list });
  if (savedViewId !== null) {
    const view = savedViewTargetFrom(found[0]);
    if (view === null) throw notFound();
    if (view.list !== list) return { errors: [userError(locale, 'savedViewId', 'UNKNOWN_CHOICE')] };
  }
  changes.perform(keepListStart(userId, list, savedViewId));
  return { id: userId, action: 'update', subject: 'ListStart', partnerId, fieldGroups: [] };
}
