export { createAccount, type NewAccount } from './accounts.ts';
export { type LinkToken, newLinkToken, PASSWORD_PATH } from './link-token.ts';
export { passwordProblem } from './password-rules.ts';
export type { SessionTokenReader } from './session-cookie.ts';
export { createSignIn, type SignIn, type SignInSettings } from './sign-in.ts';
