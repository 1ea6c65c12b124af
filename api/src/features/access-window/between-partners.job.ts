import type { Job } from '../../platform/jobs/index.ts';
import { endByDay, makeNoticesBetweenPartners } from './between-partners-jobs.queries.ts';

/**
 * Ends what has come to its last day, and tells of what is about to. Every hour, so that a night without a server loses
 * nothing. A window is shut by its own time; the job says so of what it rests on.
 */
export const betweenPartners: Job = {
  name: 'between-partners',
  at: '10 * * * *',
  run: async ({ pool, now }) => {
    const at = now();
    await endByDay(pool, at);
    await makeNoticesBetweenPartners(pool, at);
  },
};
