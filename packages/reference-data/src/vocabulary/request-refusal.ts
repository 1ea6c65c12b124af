import { codesOf, type Term } from '../term.ts';

export const requestRefusals = [
  {
    code: 'not_identified',
    label: 'Not identified',
    description: 'It cannot be shown that whoever asks is the person (GDPR Art. 12 (2)).',
  },
  { code: 'unfounded', label: 'Unfounded', description: 'The request is manifestly unfounded (GDPR Art. 12 (5)).' },
  { code: 'excessive', label: 'Excessive', description: 'The request is repeated and excessive (GDPR Art. 12 (5)).' },
  {
    code: 'legal_obligation',
    label: 'Legal obligation',
    description: 'The law obliges to keep the data (GDPR Art. 17 (3) b).',
  },
  {
    code: 'legal_claims',
    label: 'Legal claims',
    description: 'The data are needed for legal claims (GDPR Art. 17 (3) e).',
  },
  {
    code: 'rights_of_others',
    label: 'Rights of others',
    description: 'It would harm the rights of others (GDPR Art. 15 (4)).',
  },
] as const satisfies readonly Term[];

export const requestRefusalCodes = codesOf(requestRefusals);
export type RequestRefusalCode = (typeof requestRefusalCodes)[number];
