import { notFound } from '../../platform/errors/coded-error.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { User } from './user.entity.ts';

/** Keeps the language that the viewer chose. */
export async function setLocale({ em, viewer }: Write, locale: string): Promise<WriteOutcome> {
  const user = await em.findOne(User, { id: viewer.userId }, { fields: ['id', 'locale'] });
  const partnerId = viewer.memberships[0]?.partnerId;
  if (user === null || partnerId === undefined) throw notFound();
  authorise(viewer, 'update', 'User', { id: user.id });
  user.locale = locale;
  await em.flush();
  return { id: user.id, action: 'update', subject: 'User', partnerId, fieldGroups: [] };
}
