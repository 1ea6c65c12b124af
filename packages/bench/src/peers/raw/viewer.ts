import {
  type ActiveMembership,
  scopeNames,
  scopesOf,
  settingOf,
  type ViewerScopes,
  viewerSettings,
} from '@kolo/access';
import type { Pool } from 'pg';
import { roundTrip, type Step } from './round-trip.ts';

/** Who asks, looked up anew for every request. */
export interface Viewer {
  readonly userId: string;
  readonly memberships: readonly ActiveMembership[];
  readonly scopes: ViewerScopes;
}

const BECOME_APP: Step = { name: 'app', text: `select set_config('role', 'kolo_app', true)`, values: [] };
const settings = ['app.memberships', ...scopeNames.map(settingOf)];
const become = settings.map((name, place) => `set_config('${name}', $${place + 1}, true)`).join(', ');

/** The viewer of a session token; null where the session does not hold. */
export async function findViewer(pool: Pool, token: string): Promise<Viewer | null> {
  const text = 'select user_id, memberships from kolo.viewer($1)';
  const [row] = await roundTrip(pool, [BECOME_APP, { name: 'viewer', text, values: [token] }]);
  if (row === undefined) return null;
  const userId = String(row[0]);
  const memberships: ActiveMembership[] = JSON.parse(String(row[1]));
  return { userId, memberships, scopes: scopesOf(userId, memberships) };
}

/** The step that makes a transaction the viewer's, for row-level security. */
export function asViewer({ scopes }: Viewer): Step {
  const values = viewerSettings(scopes);
  return {
    name: 'settings',
    text: `select set_config('role', 'kolo_app', true), ${become}`,
    values: settings.map((name) => values[name] ?? ''),
  };
}
