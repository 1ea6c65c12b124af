import { codesOf, type Term } from '../term.ts';

/** What can be taken over from one record of a person to another, each as a whole: a birth date with its precision. */
export const personFields = [
  { code: 'first_name', label: 'First name', description: 'First name.' },
  { code: 'last_name', label: 'Last name', description: 'Last name.' },
  { code: 'alias', label: 'Also known as', description: 'Another name that the person goes by.' },
  { code: 'birth_date', label: 'Birth date', description: 'Birth date with its precision, and the year of birth.' },
  { code: 'sex', label: 'Sex', description: 'Sex.' },
  { code: 'municipality', label: 'Municipality', description: 'Where the person lives.' },
  { code: 'national_id', label: 'National id', description: 'National id, of which only a hash is kept.' },
  { code: 'phone', label: 'Telephone', description: 'Telephone number.' },
  { code: 'address', label: 'Address', description: 'Address.' },
  { code: 'no_fixed_address', label: 'No fixed address', description: 'Whether there is no fixed address.' },
  { code: 'safe_contact', label: 'Safe contact', description: 'How the person can be contacted without harm to them.' },
  { code: 'ethnicity', label: 'Ethnicity', description: 'Ethnicity as stated.' },
  { code: 'disability', label: 'Disability', description: 'Disability as recorded.' },
  { code: 'health', label: 'Health', description: 'Health.' },
  { code: 'target_groups', label: 'Target groups', description: 'Target groups of the programmes.' },
  { code: 'vulnerabilities', label: 'Vulnerabilities', description: 'Specific needs.' },
  { code: 'seeing', label: 'Seeing', description: 'Difficulty seeing.' },
  { code: 'hearing', label: 'Hearing', description: 'Difficulty hearing.' },
  { code: 'walking', label: 'Walking', description: 'Difficulty walking or climbing steps.' },
  { code: 'remembering', label: 'Remembering', description: 'Difficulty remembering or concentrating.' },
  { code: 'self_care', label: 'Self-care', description: 'Difficulty with self-care.' },
  { code: 'communicating', label: 'Communicating', description: 'Difficulty communicating.' },
] as const satisfies readonly Term[];

export const personFieldCodes = codesOf(personFields);
export type PersonFieldCode = (typeof personFieldCodes)[number];
