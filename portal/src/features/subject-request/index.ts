export { requestSearchSchema } from './request-search.ts';
