export { PartnerSecurity } from './PartnerSecurity.tsx';
export { PasswordPanel } from './PasswordPanel.tsx';
export { RenewSignIn } from './RenewSignIn.tsx';
export { SessionsPanel } from './SessionsPanel.tsx';
export { SignInHelp } from './SignInHelp.tsx';
