import { codesOf, type Term } from '../term.ts';

/** On what the processing rests (GDPR Art. 6 (1), Art. 9 (2)). */
export const basisKinds = [
  { code: 'consent', label: 'Consent', description: 'The person, or who acts for them, agreed.' },
  { code: 'law', label: 'Law', description: 'A law obliges or allows the partner.' },
  { code: 'contract', label: 'Contract', description: 'A contract with the person asks for it.' },
  { code: 'vital_interests', label: 'Vital interests', description: 'Life or health of the person is in danger.' },
] as const satisfies readonly Term[];

export const basisKindCodes = codesOf(basisKinds);
export type BasisKindCode = (typeof basisKindCodes)[number];
