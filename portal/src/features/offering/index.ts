export { offeringSearchSchema } from './offering-search.ts';
