import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** Where counting ends: the portal shows no more digits. */
const MOST_COUNTED = 100;

/** Counts what the viewer has not read, up to a hundred. */
export function unreadNotices(userId: string): Step {
  return {
    name: 'unread_notices',
    text: `select count(*) from (select from kolo.notice
             where user_id = $1 and read_at is null and dismissed_at is null limit ${MOST_COUNTED}) as unread`,
    values: [userId],
  };
}

export function unreadNoticesFrom(rows: readonly TextRow[] | undefined): number {
  return Number(rows?.[0]?.[0] ?? 0);
}

/** Reads the notice that a write is about, as row-level security shows it to the viewer. */
export function noticeTarget(id: string): Step {
  return {
    name: 'notice_target',
    text: 'select user_id, coalesce(partner_id::text, $2) from kolo.notice where id = $1 and dismissed_at is null',
    values: [id, ''],
  };
}

/** What was read of the notice; null where there is none, it was put away, or it is somebody else’s. */
export function noticeTargetFrom(rows: readonly TextRow[] | undefined): { userId: string; partnerId: string } | null {
  const [userId, partnerId] = rows?.[0] ?? [];
  return userId == null ? null : { userId, partnerId: partnerId ?? '' };
}

/** The first reading counts. */
export function markRead(id: string): Step {
  return {
    name: 'mark_notice_read',
    text: 'update kolo.notice set read_at = now() where id = $1 and read_at is null',
    values: [id],
  };
}

export function dismiss(id: string): Step {
  return { name: 'dismiss_notice', text: 'update kolo.notice set dismissed_at = now() where id = $1', values: [id] };
}

export function markAllRead(userId: string): Step {
  return {
    name: 'mark_all_notices_read',
    text: 'update kolo.notice set read_at = now() where user_id = $1 and read_at is null and dismissed_at is null',
    values: [userId],
  };
}
