import type { Job } from '../../platform/jobs/index.ts';
import { makeDueNotices } from './notice-jobs.queries.ts';

/** Tells of what is due today and of what is overdue. Every hour, so that a night without a server loses nothing. */
export const dueNotices: Job = {
  name: 'due-notices',
  at: '5 * * * *',
  run: ({ pool, now }) => makeDueNotices(pool, now()),
};
