export { createAccount, type NewAccount, passwordProblem } from './accounts.ts';
export type { SessionTokenReader } from './session-cookie.ts';
export { createSignIn, type SignIn, type SignInSettings } from './sign-in.ts';
