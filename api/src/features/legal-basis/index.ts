export { LegalBasis } from './legal-basis.entity.ts';
