import { codesOf, type Term } from '../term.ts';

/** How it can be shown that there is a basis. */
export const basisEvidences = [
  { code: 'signed_form', label: 'Signed form', description: 'The person signed a form, which the partner keeps.' },
  { code: 'oral_with_witness', label: 'Oral, with a witness', description: 'The person said so before a witness.' },
  { code: 'electronic', label: 'Electronic', description: 'The person agreed in writing by electronic means.' },
  { code: 'document', label: 'Document', description: 'A decision, contract or legal provision says so.' },
] as const satisfies readonly Term[];

export const basisEvidenceCodes = codesOf(basisEvidences);
export type BasisEvidenceCode = (typeof basisEvidenceCodes)[number];
