import type { Pool } from 'pg';
import { roundTrip, type Step } from '../database/round-trip.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** The code of `kolo.confirm_viewer` for a session that is not as it was found before. */
export const VIEWER_CHANGED = 'KL401';

const BECOME_APP: Step = { name: 'become_app', text: `select set_config('role', 'kolo_app', true)`, values: [] };

/** The viewer of a session token, as of now; null when the session does not hold. */
export async function findViewer(pool: Pool, token: string, departure: AbortSignal): Promise<Viewer | null> {
  const text = 'select user_id, locale, memberships from kolo.viewer($1)';
  const [, rows] = await roundTrip(pool, [BECOME_APP, { name: 'viewer', text, values: [token] }], departure);
  const [userId, locale, memberships] = rows?.[0] ?? [];
  if (userId == null || locale == null || memberships == null) return null;
  return viewerOf({ userId, locale, memberships });
}

/** Ends the transaction with VIEWER_CHANGED unless the session still holds and finds exactly this viewer. */
export function confirmViewer(token: string, { found }: Viewer): Step {
  return { name: 'confirm_viewer', text: 'select kolo.confirm_viewer($1, $2)', values: [token, found] };
}
