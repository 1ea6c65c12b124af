export { BreakGlass } from './break-glass.entity.ts';
