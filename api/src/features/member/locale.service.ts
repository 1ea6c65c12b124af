import { notFound } from '../../platform/errors/coded-error.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { User } from './user.entity.ts';

/** Keeps the language that the viewer chose. */
export function setLocale({ viewer, changes }: Write, locale: string): WriteOutcome {
  const id = viewer.userId;
  const partnerId = viewer.memberships[0]?.partnerId;
  if (partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'User', { id });
  changes.update(User, id, { locale });
  return { id, action: 'update', subject: 'User', partnerId, fieldGroups: [] };
}
