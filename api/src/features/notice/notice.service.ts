import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { dismiss, markAllRead, markRead, noticeTargetFrom } from './notice.queries.ts';

/** Notes that a notice was read. @throws NOT_FOUND for one that is absent, was put away, or is somebody else’s. */
export function markNoticeRead(write: Write, noticeId: string): WriteOutcome {
  return change(write, noticeId, markRead(noticeId));
}

/** Puts a notice away, for good. @throws as `markNoticeRead`. */
export function dismissNotice(write: Write, noticeId: string): WriteOutcome {
  return change(write, noticeId, dismiss(noticeId));
}

/** Notes that all of the viewer’s notices were read. */
export function markAllNoticesRead({ viewer, changes }: Write): WriteOutcome {
  const { userId } = viewer;
  const partnerId = viewer.memberships[0]?.partnerId;
  if (partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'Notice', { userId });
  changes.perform(markAllRead(userId));
  return { id: userId, action: 'update', subject: 'Notice', partnerId, fieldGroups: [] };
}

/** A notice of one’s account belongs to no partner: its trace stands with the first of the viewer’s. */
function change({ viewer, found, changes }: Write, id: string, step: Step): WriteOutcome {
  const notice = noticeTargetFrom(found[0]);
  const own = viewer.memberships[0]?.partnerId;
  if (notice === null || own === undefined) throw notFound();
  authorise(viewer, 'update', 'Notice', { id, userId: notice.userId });
  changes.perform(step);
  return { id, action: 'update', subject: 'Notice', partnerId: notice.partnerId || own, fieldGroups: [] };
}
