import type { SavedListCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** A membership under which a view can be kept. */
export interface OwnerTarget {
  readonly id: string;
  readonly userId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
}

/** What a change of a view has to know of it. */
export interface SavedViewTarget {
  readonly id: string;
  readonly userId: string;
  readonly ownerId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly list: SavedListCode;
  readonly query: string;
  readonly shared: boolean;
  readonly version: number;
}

/** What is kept already: how many views, and whether one has the name. */
export interface KeptViews {
  readonly count: number;
  readonly nameTaken: boolean;
}

/** Has whatever else a user keeps wait until this is through, so that names and numbers stay as they are decided on. */
export function lockViewsOf(userId: string): Step {
  return {
    name: 'lock_views',
    text: `select pg_advisory_xact_lock(hashtextextended('views of ' || $1, 0))`,
    values: [userId],
  };
}

/** Locks the views of whoever keeps this one. */
export function lockViewsOfOwner(savedViewId: string): Step {
  return {
    name: 'lock_views_of_owner',
    text: `select pg_advisory_xact_lock(hashtextextended('views of ' || user_id, 0)) from kolo.saved_view where id = $1`,
    values: [savedViewId],
  };
}

/** Reads the viewer’s active memberships. */
export function ownerTargets(userId: string): Step {
  return {
    name: 'view_owners',
    text: `select id, user_id, partner_id, partner_kind, country_code from kolo.membership
           where user_id = $1 and status = 'active' order by created_at, id`,
    values: [userId],
  };
}

export function ownerTargetsFrom(rows: readonly TextRow[] | undefined): OwnerTarget[] {
  return (rows ?? []).map((row) => {
    const [id = '', userId = '', partnerId = '', partnerKind = '', countryCode = ''] = row.map(String);
    return { id, userId, partnerId, partnerKind, countryCode };
  });
}

/** Reads what a user keeps, as far as the viewer may see it. */
export function keptViews(userId: string, list: SavedListCode, name: string): Step {
  return {
    name: 'kept_views',
    text: `select count(*), coalesce(bool_or(list = $2 and lower(name) = lower($3)), false)
           from kolo.saved_view where user_id = $1 and not removed`,
    values: [userId, list, name.trim()],
  };
}

/** Reads whether another view of the same owner and list has the name. */
export function sameName(savedViewId: string, name: string | null | undefined): Step {
  return {
    name: 'same_view_name',
    text: `select 0, exists (select from kolo.saved_view other where other.user_id = v.user_id and other.list = v.list
             and not other.removed and other.id <> v.id and lower(other.name) = lower($2))
           from kolo.saved_view v where v.id = $1`,
    values: [savedViewId, name?.trim() ?? ''],
  };
}

export function keptViewsFrom(rows: readonly TextRow[] | undefined): KeptViews {
  const [count, nameTaken] = rows?.[0] ?? [];
  return { count: Number(count ?? 0), nameTaken: nameTaken === 't' };
}

/** Reads the view that a write is about, as row-level security shows it to the viewer. */
export function savedViewTarget(id: string): Step {
  return {
    name: 'saved_view_target',
    text: `select id, user_id, owner_id, partner_id, partner_kind, country_code, list, query, shared, version
           from kolo.saved_view where id = $1 and not removed`,
    values: [id],
  };
}

/** What was read of the view; null where there is none, it was removed, or it is hidden. */
export function savedViewTargetFrom(rows: readonly TextRow[] | undefined): SavedViewTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    id: text(0),
    userId: text(1),
    ownerId: text(2),
    partnerId: text(3),
    partnerKind: text(4),
    countryCode: text(5),
    list: text(6) as SavedListCode,
    query: text(7),
    shared: row[8] === 't',
    version: Number(row[9]),
  };
}
