export { CaseTimeline } from './CaseTimeline.tsx';
