import { randomUUID } from 'node:crypto';
import { type ActiveMembership, scopesOf, viewerSettings } from '@kolo/access';
import type { Pool } from 'pg';

const VIEWER = { name: 'viewer', text: 'select user_id, memberships from kolo.viewer($1)' };

/** The settings of a request: role and scopes of whoever a session token belongs to, looked up anew every time. */
export async function settingsOf(pool: Pool, token: string): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ user_id: string; memberships: ActiveMembership[] }>({
    ...VIEWER,
    values: [token],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('Nobody is signed in.');
  const settings = viewerSettings(scopesOf(row.user_id, row.memberships));
  return { role: 'kolo_app', ...settings, 'app.request_id': randomUUID() };
}
