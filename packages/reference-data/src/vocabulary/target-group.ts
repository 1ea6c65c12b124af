import { codesOf, type Term } from '../term.ts';

const soe1 = 'SOE-1, target group and expected results';

/**
 * Whom a programme is for; also its disaggregations. Several say who is Roma, disabled or convicted (GDPR Art. 9, 10),
 * so a person's groups are stored and guarded with the special categories.
 */
export const targetGroups = [
  { code: 'start_up', label: 'Start-up', description: 'Wants to start a business.', source: soe1 },
  { code: 'micro_business', label: 'Micro business', description: 'Runs a micro business.', source: soe1 },
  { code: 'small_business', label: 'Small business', description: 'Runs a small business.', source: soe1 },
  { code: 'unemployed_woman', label: 'Unemployed woman', description: 'A woman without employment.', source: soe1 },
  { code: 'youth', label: 'Youth', description: 'A young person.', source: soe1 },
  {
    code: 'national_minority',
    label: 'National minority',
    description: 'Belongs to a national minority of the country.',
    source: soe1,
  },
  {
    code: 'person_with_disability',
    label: 'Person with a disability',
    description: 'Lives with a disability.',
    source: soe1,
  },
  {
    code: 'less_employable',
    label: 'Less employable',
    description: 'Belongs to a less employable category of the population.',
    source: soe1,
  },
  { code: 'convict', label: 'Convict', description: 'Serves a sentence in a correctional institution.', source: soe1 },
  { code: 'former_convict', label: 'Former convict', description: 'Was released after a sentence.', source: soe1 },
  { code: 'roma_family', label: 'Roma family', description: 'A member of a Roma family.', source: soe1 },
] as const satisfies readonly Term[];

export const targetGroupCodes = codesOf(targetGroups);
export type TargetGroupCode = (typeof targetGroupCodes)[number];
