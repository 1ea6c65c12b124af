import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { sessionsFrom } from './session.queries.ts';

/**
 * Ends one session of the viewer's own, which may be the present one.
 * @throws NOT_FOUND for one that has ended and for anybody else's alike.
 */
export function endSession(write: Write, sessionId: string, ending: Step): WriteOutcome {
  const own = sessionsFrom(write.found[0]);
  if (!own.some(({ id }) => id === sessionId)) throw notFound();
  return end(write, ending);
}

/** Signs the viewer out everywhere, here too. */
export function endAllSessions(write: Write, ending: Step): WriteOutcome {
  return end(write, ending);
}

/** Sessions are the user's and carry no partner: the trace stands with the user and the first of their partners. */
function end({ viewer, changes }: Write, ending: Step): WriteOutcome {
  const id = viewer.userId;
  const partnerId = viewer.memberships[0]?.partnerId;
  if (partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'User', { id });
  changes.perform(ending);
  return { id, action: 'update', subject: 'User', partnerId, fieldGroups: [] };
}
