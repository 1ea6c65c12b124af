export { MatchReasons } from './MatchReasons.tsx';
