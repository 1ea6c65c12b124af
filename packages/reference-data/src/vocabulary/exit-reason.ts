import { codesOf, type Term } from '../term.ts';

export const exitReasons = [
  { code: 'goals_met', label: 'Goals met', description: 'The goals agreed with the person were met.' },
  { code: 'moved', label: 'Moved', description: 'The person moved out of reach of the partner.' },
  { code: 'refused', label: 'Refused', description: 'The person no longer wants the support.' },
  {
    code: 'no_longer_eligible',
    label: 'No longer eligible',
    description: "The person no longer meets the programme's conditions.",
  },
  { code: 'missing', label: 'Missing', description: 'The person can no longer be reached.' },
  { code: 'died', label: 'Died', description: 'The person died.' },
  { code: 'transferred', label: 'Transferred', description: 'Another partner continues the case.' },
  { code: 'other', label: 'Other', description: 'Another reason, given in the notes.' },
] as const satisfies readonly Term[];

export const exitReasonCodes = codesOf(exitReasons);
export type ExitReasonCode = (typeof exitReasonCodes)[number];
