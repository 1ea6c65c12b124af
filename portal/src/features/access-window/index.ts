export { CaseWindows } from './CaseWindows.tsx';
export { PersonWindows } from './PersonWindows.tsx';
export { SharedCaseNote } from './SharedCaseNote.tsx';
export { SharedPersonNote } from './SharedPersonNote.tsx';
