export { LegalBasis } from './legal-basis.entity.ts';
export { type BasisPerson, basisPerson, basisPersonFrom } from './legal-basis.queries.ts';
