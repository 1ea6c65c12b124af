export { caseSearchSchema } from './case-search.ts';
