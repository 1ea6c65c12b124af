export { retentionSearchSchema } from './retention-search.ts';
