export { hasHome } from './has-home.ts';
