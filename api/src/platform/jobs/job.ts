import type { Pool } from 'pg';
import type { Login } from '../database/logins.ts';
import type { Mailer } from '../mail/index.ts';

/**
 * What a job works with: no viewer, so no table of the records; the functions that `kolo_jobs` may call, or what the job's
 * own login may do.
 */
export interface JobContext {
  readonly pool: Pool;
  readonly mailer: Mailer;
  /** The address that people use, of which links are made. */
  readonly publicUrl: string;
  now(): Date;
  /** Says that the process is about to end: what takes long stops where it can be taken up again. */
  readonly signal: AbortSignal;
  /** Has another job done; of several with one key, while the first waits, only that. Data holds ids, never more. */
  send(job: Job, data: JobData, key: string): Promise<void>;
}

export type JobData = Readonly<Record<string, string>>;

/** Work that nobody waits for. It may be run twice, and has to make no difference of it. */
export interface Job {
  readonly name: string;
  /** When it is run by itself, as cron says it, in Europe/Belgrade. */
  readonly at?: string;
  /** As whom it works, on a connection of its own; with those of the queue, as `kolo_jobs`, unless it says so. */
  readonly login?: Login;
  run(context: JobContext, data: JobData): Promise<void>;
}
