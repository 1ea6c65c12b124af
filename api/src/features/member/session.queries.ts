import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import type { Session } from './session.type.ts';

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The sessions of whoever this token's session belongs to, newest first. */
export function ownSessions(token: string): Step {
  return {
    name: 'own_sessions',
    text: `select id, ${utc('created_at')}, ${utc('expires_at')}, nullif(user_agent, ''), is_current
           from kolo.own_sessions($1)`,
    values: [token],
  };
}

/** What was read of the sessions. */
export function sessionsFrom(rows: readonly TextRow[] | undefined): Session[] {
  return (rows ?? []).map(([id, createdAt, expiresAt, browser, isCurrent]) => ({
    id: String(id),
    createdAt: String(createdAt),
    expiresAt: String(expiresAt),
    browser: browser ?? null,
    isCurrent: isCurrent === 't',
  }));
}

/** Ends one session of whoever this token's session belongs to. */
export function endOneSession(token: string, sessionId: string): Step {
  return { name: 'end_session', text: 'select kolo.end_session($1, $2)', values: [token, sessionId] };
}

/** Ends all sessions of whoever this token's session belongs to, that one included. */
export function endEverySession(token: string): Step {
  return { name: 'end_all_sessions', text: 'select kolo.end_all_sessions($1)', values: [token] };
}
