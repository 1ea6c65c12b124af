import type { Config } from '../config.ts';
import type { Job } from './job.ts';
import { openJobStore } from './job-store.ts';

const TIME_ZONE = 'Europe/Belgrade';
const RETRIES = { retryLimit: 5, retryDelay: 60, retryBackoff: true };
const DAY_SECONDS = 86_400;
const KEPT = { expireInSeconds: 600, retentionSeconds: DAY_SECONDS, deleteAfterSeconds: 7 * DAY_SECONDS };

/**
 * Brings the schema of the jobs, and the queues and times in it, to what this program needs. It belongs to the login of
 * the jobs and to nobody else. Can be repeated; the server does none of it.
 */
export async function installJobs(config: Config, jobs: readonly Job[]): Promise<void> {
  let failure: unknown;
  const { boss, pool } = await openJobStore(config, (error) => (failure ??= error), {
    migrate: true,
    supervise: false,
  });
  try {
    await pool.query('alter default privileges revoke execute on functions from public');
    await boss.start();
    for (const { name, at } of jobs) {
      // Of one name and key, one waits at the most.
      const queue = { ...RETRIES, ...KEPT, policy: 'short' } as const;
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, queue);
      if (at === undefined) await boss.unschedule(name);
      else await boss.schedule(name, at, {}, { tz: TIME_ZONE });
    }
    await boss.stop({ graceful: false });
    if (failure !== undefined) throw failure;
  } finally {
    await pool.end();
  }
}
