import { codesOf, type Term } from '../term.ts';

/** Why a case ends. */
export interface ExitReasonTerm extends Term {
  /** Whether it happened on a day of its own, which has to be given: that of closing the file is another. */
  readonly needsDay?: true;
}

export const exitReasons = [
  { code: 'goals_met', label: 'Goals met', description: 'The goals agreed with the person were met.' },
  {
    code: 'moved',
    label: 'Moved',
    description: 'The person moved out of reach of the partner; the day is needed.',
    needsDay: true,
  },
  { code: 'refused', label: 'Refused', description: 'The person no longer wants the support.' },
  {
    code: 'no_longer_eligible',
    label: 'No longer eligible',
    description: "The person no longer meets the programme's conditions.",
  },
  { code: 'missing', label: 'Missing', description: 'The person can no longer be reached.' },
  { code: 'died', label: 'Died', description: 'The person died; the day is needed.', needsDay: true },
  { code: 'transferred', label: 'Transferred', description: 'Another partner continues the case.' },
  { code: 'duplicate', label: 'Duplicate', description: 'The person has another case, which is kept.' },
  { code: 'other', label: 'Other', description: 'Another reason, given in the notes.' },
] as const satisfies readonly ExitReasonTerm[];

export const exitReasonCodes = codesOf(exitReasons);
export type ExitReasonCode = (typeof exitReasonCodes)[number];
