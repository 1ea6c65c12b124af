export { Case } from './case.entity.ts';
export { CaseTask } from './case-task.entity.ts';
