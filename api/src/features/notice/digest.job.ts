import type { Job } from '../../platform/jobs/index.ts';
import { makeNoticesBetweenPartners } from '../access-window/index.ts';
import { digestMail } from './digest-mail.ts';
import { makeDueNotices, usersToTell, withDigest } from './notice-jobs.queries.ts';

/**
 * Tells one user. What waits is claimed, sent and committed in this order: of two processes one gets the claim, and a mail
 * that the server did not take leaves none behind.
 */
export const digest: Job = {
  name: 'digest',
  run: ({ pool, mailer, publicUrl, now }, { userId = '' }) =>
    withDigest(pool, userId, now(), async ({ email, locale, counts }) => {
      if (counts.size === 0) return;
      const taken = await mailer.send({ to: email, ...digestMail(locale, counts, publicUrl) });
      if (!taken) throw new Error('the mail server did not take the digest');
    }),
};

/** Finds whom to tell, from seven in the morning on; again until noon, for whoever was not reached. */
export const digests: Job = {
  name: 'digests',
  at: '*/10 7-11 * * 1-5',
  run: async ({ pool, mailer, now, send }) => {
    if (!mailer.configured) return;
    await makeDueNotices(pool, now());
    await makeNoticesBetweenPartners(pool, now());
    for (const userId of await usersToTell(pool, now())) await send(digest, { userId }, userId);
  },
};
