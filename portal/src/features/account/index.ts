export { PartnerSecurity } from './PartnerSecurity.tsx';
export { PasswordPanel } from './PasswordPanel.tsx';
export { SessionsPanel } from './SessionsPanel.tsx';
