import {
  type Ability,
  type ActiveMembership,
  abilityFor,
  type ScopeName,
  scopeNames,
  scopeShape,
  scopesOf,
  scopeValue,
  type ViewerScopes,
} from '@kolo/access';
import type { Pool } from 'pg';
import { roundTrip, type Step, type TextRow } from './database/round-trip.ts';

/** Who asks: one signed-in user with the active memberships of this moment. */
export interface Viewer {
  readonly userId: string;
  readonly locale: string;
  readonly memberships: readonly ActiveMembership[];
  readonly scopes: ViewerScopes;
  /** Which scopes are held. */
  readonly shape: string;
  /** Which of them have exactly one value. */
  readonly singles: ReadonlySet<ScopeName>;
  /** Shape and singles as one text; statements are cached by it. */
  readonly statementKey: string;
  readonly ability: Ability;
}

/** What `kolo.viewer` returns for a session token. */
export interface ViewerRow {
  readonly userId: string;
  readonly locale: string;
  readonly memberships: readonly ActiveMembership[];
}

const BECOME_APP: Step = { name: 'become_app', text: `select set_config('role', 'kolo_app', true)`, values: [] };

/** Looks the viewer of a session token up; to be sent after the transaction has become `kolo_app`. */
export function viewerStep(token: string): Step {
  return { name: 'viewer', text: 'select user_id, locale, memberships from kolo.viewer($1)', values: [token] };
}

/** The viewer that the look-up found; null when the session does not hold. */
export function viewerFrom(rows: readonly TextRow[] | undefined): Viewer | null {
  const [userId, locale, memberships] = rows?.[0] ?? [];
  if (userId == null) return null;
  return viewerOf({ userId, locale: String(locale), memberships: JSON.parse(String(memberships)) });
}

/** The viewer of a session token, looked up anew for every request; null when the session does not hold. */
export async function findViewer(pool: Pool, token: string): Promise<Viewer | null> {
  const [, rows] = await roundTrip(pool, [BECOME_APP, viewerStep(token)]);
  return viewerFrom(rows);
}

/** Whether two look-ups of one session found the same: the same user with the same memberships. */
export function isSameViewer(a: Viewer, b: Viewer): boolean {
  return a.userId === b.userId && JSON.stringify(a.memberships) === JSON.stringify(b.memberships);
}

/** The viewer with these memberships; the ability is made when it is first asked for. */
export function viewerOf({ userId, locale, memberships }: ViewerRow): Viewer {
  const scopes = scopesOf(userId, memberships);
  const shape = scopeShape(scopes);
  const singles = scopeNames.filter((name) => scopeValue(scopes, name).length === 1);
  let ability: Ability | undefined;
  return {
    userId,
    locale,
    memberships,
    scopes,
    shape,
    singles: new Set(singles),
    statementKey: `${shape} ${singles}`,
    get ability() {
      ability ??= abilityFor(scopes);
      return ability;
    },
  };
}
