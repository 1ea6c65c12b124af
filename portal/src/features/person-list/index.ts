export { personSearchSchema } from './person-search.ts';
