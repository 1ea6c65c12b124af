import type { Pool } from 'pg';
import { roundTrip, type Step } from '../database/round-trip.ts';
import type { AssuranceRule } from './assurance.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** The code of `kolo.confirm_viewer` for a session that is not as it was found before. */
export const VIEWER_CHANGED = 'KL401';

/** What a look-up finds instead of a viewer: a session that opens nothing until a second factor is enrolled. */
export const TO_ENROL = 'to enrol';

const BECOME_APP: Step = { name: 'become_app', text: `select set_config('role', 'kolo_app', true)`, values: [] };

/** The viewer of a session token, as of now; null when the session does not hold, or was begun without a second factor. */
export async function findViewer(
  pool: Pool,
  token: string,
  rule: AssuranceRule,
  departure: AbortSignal,
): Promise<Viewer | typeof TO_ENROL | null> {
  const text = `select user_id, locale, memberships, access_version, has_factor, passed_factor, partner_requires
    from kolo.viewer($1)`;
  const [, rows] = await roundTrip(pool, [BECOME_APP, { name: 'viewer', text, values: [token] }], departure);
  const [userId, locale, memberships, version, ...answers] = rows?.[0] ?? [];
  if (userId == null || locale == null || memberships == null) return null;
  const viewer = viewerOf({ userId, locale, memberships, accessVersion: Number(version) });
  const [hasFactor = false, passedFactor = false, partnerRequires = false] = answers.map((answer) => answer === 't');
  const roles = viewer.memberships.map(({ role }) => role);
  const assurance = rule.assuranceOf({ hasFactor, passedFactor, partnerRequires, roles });
  if (assurance === 'none') return null;
  return assurance === 'enough' ? viewer : TO_ENROL;
}

/**
 * Ends the transaction with VIEWER_CHANGED unless the session still holds and is exactly this viewer's. Whatever changes
 * what a session is worth changes the user's version too, so the proof needs to look at no second factor.
 */
export function confirmViewer(token: string, { userId, accessVersion }: Viewer): Step {
  const text = 'select kolo.confirm_viewer($1, $2, $3)';
  return { name: 'confirm_viewer', text, values: [token, userId, accessVersion] };
}
