export { Case } from './case.entity.ts';
