import type { Job } from '../../platform/jobs/index.ts';
import { linkPersons } from './link-persons.ts';

const MINUTE = 60_000;

/**
 * Finds who is one human at several partners, for sums across partners only. It works half of the time and no longer than a
 * part of what the queue allows a job; what is left is done by the next run.
 */
export const personLinking: Job = {
  name: 'person-linking',
  at: '*/10 * * * *',
  login: 'kolo_linker',
  run: async ({ pool, signal }) => {
    await linkPersons(pool, { milliseconds: 5 * MINUTE, rest: 1, signal });
  },
};
