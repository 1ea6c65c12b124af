export { CaseGoals } from './CaseGoals.tsx';
