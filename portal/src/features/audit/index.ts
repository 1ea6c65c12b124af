export { auditSearchSchema } from './audit-search.ts';
