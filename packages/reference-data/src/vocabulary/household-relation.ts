import { codesOf, type Term } from '../term.ts';

/** How somebody is related to the head of the household. */
export const householdRelations = [
  { code: 'head', label: 'Head of the household', description: 'Whom the household names as its head.' },
  { code: 'spouse_or_partner', label: 'Spouse or partner', description: 'Married to the head, or living as a couple.' },
  { code: 'child', label: 'Child', description: 'A child of the head or of the head’s partner.' },
  { code: 'parent', label: 'Parent', description: 'A parent of the head or of the head’s partner.' },
  { code: 'sibling', label: 'Brother or sister', description: 'A brother or sister of the head.' },
  { code: 'grandparent', label: 'Grandparent', description: 'A grandparent of the head.' },
  { code: 'grandchild', label: 'Grandchild', description: 'A grandchild of the head.' },
  { code: 'other_relative', label: 'Other relative', description: 'Related in another way.' },
  { code: 'carer', label: 'Carer', description: 'Lives there to care for somebody.' },
  { code: 'not_related', label: 'Not related', description: 'Lives there without being related.' },
] as const satisfies readonly Term[];

export const householdRelationCodes = codesOf(householdRelations);
export type HouseholdRelationCode = (typeof householdRelationCodes)[number];
