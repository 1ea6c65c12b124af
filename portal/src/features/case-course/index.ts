export { CaseActions } from './CaseActions.tsx';
