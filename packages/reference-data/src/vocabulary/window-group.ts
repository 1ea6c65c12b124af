import { codesOf, type Term } from '../term.ts';

/** What a window opens of a record at another partner; the codes are those of the access policy. */
export const windowGroupTerms = [
  { code: 'file', label: 'File', description: 'The case, and the person by pseudonym.' },
  { code: 'identity', label: 'Identity', description: 'Who the person is, and how to reach them.' },
  {
    code: 'special_category',
    label: 'Special-category data',
    description: 'Ethnicity, disability, health, vulnerabilities, target groups.',
  },
  { code: 'plan', label: 'Plan', description: 'Goals, tasks and the course of the case.' },
  { code: 'notes', label: 'Notes', description: 'All notes of the case.' },
] as const satisfies readonly Term[];

export const windowGroupCodes = codesOf(windowGroupTerms);
export type WindowGroupCode = (typeof windowGroupCodes)[number];
