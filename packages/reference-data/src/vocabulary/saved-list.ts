import { codesOf, type Term } from '../term.ts';

/** The lists of which a view can be kept. */
export const savedLists = [
  { code: 'cases', label: 'Caseload', description: 'The caseload.' },
  { code: 'persons', label: 'Persons', description: 'The persons of the partner.' },
  { code: 'tasks', label: 'Tasks', description: 'The tasks across cases.' },
] as const satisfies readonly Term[];

export const savedListCodes = codesOf(savedLists);
export type SavedListCode = (typeof savedListCodes)[number];
