export { transferRequestFilter, transferRequestSearchSchema } from './transfer-request-search.ts';
