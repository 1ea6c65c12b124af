export { AccessWindow } from './access-window.entity.ts';
export { WindowGroup } from './access-window.vocabulary.ts';
export { makeNoticesBetweenPartners } from './between-partners-jobs.queries.ts';
