import { codesOf, type Term } from '../term.ts';

/** Why somebody does not live in a household any more. */
export const leavingReasons = [
  { code: 'moved_out', label: 'Moved out', description: 'Lives somewhere else now.' },
  { code: 'died', label: 'Died', description: 'The person died.' },
  { code: 'recorded_in_error', label: 'Recorded in error', description: 'Never lived there.' },
  { code: 'other', label: 'Other', description: 'Another reason.' },
] as const satisfies readonly Term[];

export const leavingReasonCodes = codesOf(leavingReasons);
export type LeavingReasonCode = (typeof leavingReasonCodes)[number];
