import { abilityFor, scopesOf, subject as tagged } from '@kolo/access';
import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { SavedView } from './saved-view.entity.ts';
import type { CreateSavedViewInput, RemoveSavedViewInput, UpdateSavedViewInput } from './saved-view.inputs.ts';
import {
  type KeptViews,
  keptViewsFrom,
  type OwnerTarget,
  ownerTargetsFrom,
  type SavedViewTarget,
  savedViewTargetFrom,
} from './saved-view.queries.ts';
import { viewQuery } from './view-query.ts';

const LONGEST_NAME = 80;
const MOST_VIEWS = 50;

/** Keeps a view of a list. @throws FORBIDDEN where none of the viewer’s memberships may keep or share it. */
export function createSavedView({ viewer, found, changes }: Write, input: CreateSavedViewInput): WriteOutcome {
  const { list, name, shared } = input;
  const owner = ownerFor(viewer, ownerTargetsFrom(found[1]), input);
  const kept = keptViewsFrom(found[2]);
  const query = viewQuery(list, input.query);
  const errors = [...nameProblems(viewer, name, kept), ...queryProblems(viewer, query)];
  if (kept.count >= MOST_VIEWS) errors.push(userError(viewer.locale, 'name', 'TOO_MANY_VIEWS'));
  if (errors.length > 0 || query === null) return { errors };

  const id = changes.insert(SavedView, { owner: owner.id, list, name: name.trim(), query, shared });
  return { id, action: 'create', ...traced(owner.partnerId) };
}

/**
 * Changes name, address or audience of a view: of one’s own, or as a manager of a shared one of the partner.
 * @throws NOT_FOUND for what is absent or hidden, FORBIDDEN for what is only readable.
 */
export function updateSavedView({ viewer, found, changes }: Write, input: UpdateSavedViewInput): WriteOutcome {
  const view = savedViewTargetFrom(found[1]);
  if (view === null) throw notFound();
  const shared = input.shared ?? view.shared;
  authoriseChange(viewer, view, shared);
  if (view.version !== input.expectedVersion) return conflict(viewer, view.id);

  const query = viewQuery(view.list, input.query ?? view.query);
  const name = input.name ?? undefined;
  const errors = [
    ...(name === undefined ? [] : nameProblems(viewer, name, keptViewsFrom(found[2]))),
    ...queryProblems(viewer, query),
  ];
  if (errors.length > 0 || query === null) return { errors };

  changes.update(SavedView, view.id, { name: name?.trim(), query, shared }, input.expectedVersion);
  return { id: view.id, action: 'update', ...traced(view.partnerId) };
}

/** Removes a view: neither its name nor its address is kept. @throws as `updateSavedView`. */
export function removeSavedView({ viewer, found, changes }: Write, input: RemoveSavedViewInput): WriteOutcome {
  const view = savedViewTargetFrom(found[1]);
  if (view === null) throw notFound();
  authoriseChange(viewer, view, view.shared);
  if (view.version !== input.expectedVersion) return conflict(viewer, view.id);
  changes.update(SavedView, view.id, { removed: true, name: '', query: '' }, input.expectedVersion);
  return { id: view.id, action: 'update', ...traced(view.partnerId) };
}

/** The membership under which a new view is kept: the first that may share it, else the first that may keep it. */
function ownerFor(viewer: Viewer, owners: readonly OwnerTarget[], input: CreateSavedViewInput): OwnerTarget {
  const { membershipId, shared } = input;
  const asked = membershipId == null ? owners : owners.filter(({ id }) => id === membershipId.toLowerCase());
  if (asked.length === 0) throw notFound();
  const found =
    asked.find((owner) => mayKeep(viewer, owner, true)) ??
    (shared ? undefined : asked.find((owner) => mayKeep(viewer, owner, false)));
  if (found === undefined) throw forbidden();
  return found;
}

function mayKeep({ userId, memberships }: Viewer, owner: OwnerTarget, shared: boolean): boolean {
  const alone = abilityFor(
    scopesOf(
      userId,
      memberships.filter(({ id }) => id === owner.id),
    ),
  );
  return alone.can('create', tagged('SavedView', { ...owner, ownerId: owner.id, shared }));
}

/** Asked of the row as it is and as it will be. */
function authoriseChange(viewer: Viewer, view: SavedViewTarget, shared: boolean): void {
  authorise(viewer, 'update', 'SavedView', { ...view });
  authorise(viewer, 'update', 'SavedView', { ...view, shared });
}

function nameProblems({ locale }: Viewer, name: string, { nameTaken }: KeptViews): UserError[] {
  const errors = textProblems(locale, 'name', name, LONGEST_NAME);
  return nameTaken && errors.length === 0 ? [userError(locale, 'name', 'NAME_TAKEN')] : errors;
}

function queryProblems({ locale }: Viewer, query: string | null): UserError[] {
  return query === null ? [userError(locale, 'query', 'UNKNOWN_PARAMETER')] : [];
}

function traced(partnerId: string) {
  return { subject: 'SavedView', partnerId, fieldGroups: ['narrative'] } as const;
}
