export { CaseTasks } from './CaseTasks.tsx';
export { DoneButton } from './DoneButton.tsx';
