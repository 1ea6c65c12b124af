export { signInSearchSchema } from './sign-in-search.ts';
