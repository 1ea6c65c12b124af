export { overviewSearchSchema } from './overview-search.ts';
