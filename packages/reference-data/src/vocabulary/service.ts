import { codesOf, type Term } from '../term.ts';

/** What a partner can be asked to do for a person; by the pathways of resocialisation and the components of the programme. */
export const services = [
  {
    code: 'psychosocial_support',
    label: 'Psychosocial support',
    description: 'Counselling of the person or the family.',
  },
  { code: 'legal_aid', label: 'Legal aid', description: 'Advice and representation.' },
  { code: 'identity_documents', label: 'Identity documents', description: 'Help to get personal documents.' },
  { code: 'health_care', label: 'Health care', description: 'Access to health care.' },
  { code: 'addiction_treatment', label: 'Addiction treatment', description: 'Treatment of an addiction.' },
  { code: 'education', label: 'Education', description: 'Schooling and literacy.' },
  { code: 'vocational_training', label: 'Vocational training', description: 'A course for a trade.' },
  { code: 'employment', label: 'Employment', description: 'Help to find and keep a job.' },
  {
    code: 'business_support',
    label: 'Business support',
    description: 'Support of a micro business, in-kind grants included.',
  },
  { code: 'housing', label: 'Housing', description: 'Accommodation and housing.' },
  { code: 'family_support', label: 'Family support', description: 'Work with the family and relatives.' },
  { code: 'other', label: 'Other', description: 'Something else, as the purpose says.' },
] as const satisfies readonly Term[];

export const serviceCodes = codesOf(services);
export type ServiceCode = (typeof serviceCodes)[number];
