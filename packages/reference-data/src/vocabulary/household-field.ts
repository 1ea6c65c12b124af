import { codesOf, type Term } from '../term.ts';

/** What can be corrected of how somebody lives in a household; the codes are those of the columns. */
export const householdFields = [
  { code: 'relation', label: 'Relation', description: 'How they are related to the head.' },
  { code: 'since', label: 'Since', description: 'The day since which they live there.' },
  { code: 'until', label: 'Until', description: 'The day on which they left.' },
] as const satisfies readonly Term[];

export const householdFieldCodes = codesOf(householdFields);
export type HouseholdFieldCode = (typeof householdFieldCodes)[number];
