import type { PersonField } from './person-values.ts';

/** What is asked about a person, and the fields of the form that answer it. */
export const questionFields = {
  firstName: ['firstName'],
  lastName: ['lastName'],
  alias: ['alias'],
  birthDate: ['birthDatePrecision', 'birthDay', 'birthMonth', 'birthYear'],
  sex: ['sex'],
  nationalId: ['nationalIdKind', 'nationalIdNumber'],
  municipalityCode: ['municipalityCode'],
  noFixedAddress: ['noFixedAddress'],
  address: ['address'],
  phone: ['phone'],
  safeContact: ['safeContact'],
  targetGroups: ['targetGroups'],
  vulnerabilities: ['vulnerabilities'],
  ethnicity: ['ethnicity'],
  disability: ['disability'],
  health: ['health'],
  seeing: ['seeing'],
  hearing: ['hearing'],
  walking: ['walking'],
  remembering: ['remembering'],
  selfCare: ['selfCare'],
  communicating: ['communicating'],
} as const satisfies Record<string, readonly PersonField[]>;

export type Question = keyof typeof questionFields;

export const allQuestions = Object.keys(questionFields) as Question[];

/** The six domains of the Washington Group short set, in its order. */
export const functioningQuestions = [
  'seeing',
  'hearing',
  'walking',
  'remembering',
  'selfCare',
  'communicating',
] as const satisfies Question[];

export const whoQuestions = ['firstName', 'lastName', 'alias', 'birthDate', 'sex', 'nationalId'] as const;
export const reachQuestions = ['municipalityCode', 'noFixedAddress', 'address', 'phone', 'safeContact'] as const;
export const groupQuestions = ['targetGroups', 'vulnerabilities', 'ethnicity'] as const;
export const specialQuestions = [...groupQuestions, 'disability', 'health', ...functioningQuestions] as const;
