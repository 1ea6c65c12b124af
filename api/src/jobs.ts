import { betweenPartners } from './features/access-window/between-partners.job.ts';
import { digest, digests } from './features/notice/digest.job.ts';
import { dueNotices } from './features/notice/due-notices.job.ts';
import { personLinking } from './features/person/person-linking.job.ts';
import type { Job } from './platform/jobs/index.ts';

/** Every job of the application. */
export const jobs: readonly Job[] = [dueNotices, betweenPartners, digests, digest, personLinking];
