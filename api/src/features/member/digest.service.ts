import type { DigestCode } from '@kolo/reference-data';
import { notFound } from '../../platform/errors/coded-error.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { User } from './user.entity.ts';

/** Keeps how often the viewer wants to be told by e-mail. */
export function setDigest({ viewer, changes }: Write, digest: DigestCode): WriteOutcome {
  const id = viewer.userId;
  const partnerId = viewer.memberships[0]?.partnerId;
  if (partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'User', { id });
  changes.update(User, id, { digest });
  return { id, action: 'update', subject: 'User', partnerId, fieldGroups: [] };
}
