export { keepToken } from './invitation-token.ts';
