export { intakeSearchSchema } from './intake-search.ts';
