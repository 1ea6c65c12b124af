export { installJobs } from './install-jobs.ts';
export type { Job, JobContext, JobData } from './job.ts';
export { type JobSettings, type RunningJobs, startJobs } from './start-jobs.ts';
