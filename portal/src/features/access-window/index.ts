export { CaseWindows } from './CaseWindows.tsx';
export { PersonWindows } from './PersonWindows.tsx';
