import { codesOf, type Term } from '../term.ts';

/** A right of the GDPR. */
export interface SubjectRequestTerm extends Term {
  readonly article: string;
}

/** What a person may ask for, by the articles of the GDPR. */
export const subjectRequestKinds = [
  {
    code: 'access',
    label: 'Access',
    description: 'To know what is kept and to get a copy (GDPR Art. 15).',
    article: '15',
  },
  {
    code: 'rectification',
    label: 'Rectification',
    description: 'To have what is wrong corrected (GDPR Art. 16).',
    article: '16',
  },
  { code: 'erasure', label: 'Erasure', description: 'To have the data erased (GDPR Art. 17).', article: '17' },
  {
    code: 'restriction',
    label: 'Restriction',
    description: 'To have the data kept and not used (GDPR Art. 18).',
    article: '18',
  },
  {
    code: 'portability',
    label: 'Portability',
    description: 'To get the data in a form that machines read (GDPR Art. 20).',
    article: '20',
  },
  {
    code: 'objection',
    label: 'Objection',
    description: 'To object to the data being used (GDPR Art. 21).',
    article: '21',
  },
] as const satisfies readonly SubjectRequestTerm[];

export const subjectRequestKindCodes = codesOf(subjectRequestKinds);
export type SubjectRequestKindCode = (typeof subjectRequestKindCodes)[number];
