export { LegalBasesPanel } from './LegalBasesPanel.tsx';
