export { PartnerSecurity } from './PartnerSecurity.tsx';
export { PasswordLinkDialog } from './PasswordLinkDialog.tsx';
export { PasswordPanel } from './PasswordPanel.tsx';
export { ResetFactorDialog } from './ResetFactorDialog.tsx';
export { SessionsPanel } from './SessionsPanel.tsx';
