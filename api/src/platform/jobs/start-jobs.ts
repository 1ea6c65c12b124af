import { Pool } from 'pg';
import type { Config } from '../config.ts';
import { type Login, loginUrl } from '../database/logins.ts';
import type { Mailer } from '../mail/index.ts';
import type { Job, JobContext, JobData } from './job.ts';
import { openJobStore } from './job-store.ts';

const SECONDS_BETWEEN_LOOKS = 30;
/** What is under way at the end of the process may take so long; what is not done then is done by the next one. */
const PATIENCE_MILLISECONDS = 5_000;

/** What runs the jobs needs to know. */
export interface JobSettings {
  readonly config: Config;
  readonly mailer: Mailer;
  /** Gets what failed: the name of the job, or of the queue itself, and the error. */
  onError(job: string, error: unknown): void;
  now?(): Date;
  readonly secondsBetweenLooks?: number;
}

/** Jobs that are being run. */
export interface RunningJobs {
  /** Has a job done soon. */
  send(job: Job, data?: JobData, key?: string): Promise<void>;
  /** Takes no more jobs, and waits for those under way. */
  stop(): Promise<void>;
}

/** Runs the jobs in this process; several processes share them. */
export async function startJobs(jobs: readonly Job[], settings: JobSettings): Promise<RunningJobs> {
  const { config, mailer, onError, now = () => new Date(), secondsBetweenLooks = SECONDS_BETWEEN_LOOKS } = settings;
  const onQueueError = (error: unknown) => onError('queue', error);
  const { boss, pool } = await openJobStore(config, onQueueError, { migrate: false, supervise: true });
  const send = async ({ name }: Job, data: JobData = {}, key = name) => {
    await boss.send(name, data, { singletonKey: key });
  };
  const ending = new AbortController();
  const { signal } = ending;
  const context: JobContext = { pool, mailer, publicUrl: config.publicUrl, now, signal, send };
  const own = new Map<Login, Pool>();
  const poolOf = (login: Login): Pool => {
    const opened = own.get(login) ?? new Pool({ connectionString: loginUrl(config, login), max: 1 });
    if (!own.has(login)) opened.on('error', onQueueError);
    own.set(login, opened);
    return opened;
  };
  const stop = async () => {
    ending.abort();
    try {
      await boss.stop({ graceful: true, timeout: PATIENCE_MILLISECONDS });
    } finally {
      await Promise.all([pool, ...own.values()].map((each) => each.end()));
    }
  };
  const run = async (job: Job, data: JobData) => {
    try {
      await job.run(job.login ? { ...context, pool: poolOf(job.login) } : context, data);
    } catch (error) {
      onError(job.name, error);
      // The queue keeps what it is told of a failure: no more than that there was one.
      throw new Error(`${job.name} failed`);
    }
  };
  try {
    await boss.start();
    for (const job of jobs) {
      await boss.work<JobData>(job.name, { pollingIntervalSeconds: secondsBetweenLooks }, async (taken) => {
        for (const { data } of taken) await run(job, data ?? {});
      });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { send, stop };
}
