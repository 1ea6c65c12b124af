import type { Pool } from 'pg';
import { roundTrip, type Step } from '../database/round-trip.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** The code of `kolo.confirm_viewer` for a session that is not as it was found before. */
export const VIEWER_CHANGED = 'KL401';

const BECOME_APP: Step = { name: 'become_app', text: `select set_config('role', 'kolo_app', true)`, values: [] };

/** The viewer of a session token, as of now; null when the session does not hold. */
export async function findViewer(pool: Pool, token: string, departure: AbortSignal): Promise<Viewer | null> {
  const text = 'select user_id, locale, memberships, access_version from kolo.viewer($1)';
  const [, rows] = await roundTrip(pool, [BECOME_APP, { name: 'viewer', text, values: [token] }], departure);
  const [userId, locale, memberships, version] = rows?.[0] ?? [];
  if (userId == null || locale == null || memberships == null) return null;
  return viewerOf({ userId, locale, memberships, accessVersion: Number(version) });
}

/** Ends the transaction with VIEWER_CHANGED unless the session still holds and is exactly this viewer's. */
export function confirmViewer(token: string, { userId, accessVersion }: Viewer): Step {
  const text = 'select kolo.confirm_viewer($1, $2, $3)';
  return { name: 'confirm_viewer', text, values: [token, userId, accessVersion] };
}
