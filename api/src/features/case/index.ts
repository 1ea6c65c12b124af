export { Case } from './case.entity.ts';
export { type CaseTarget, caseTarget, caseTargetFrom } from './case-target.queries.ts';
export { CaseTask } from './case-task.entity.ts';
export { reasonProblems } from './reason-problems.ts';
