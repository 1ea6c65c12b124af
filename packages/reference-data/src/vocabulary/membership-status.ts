import { codesOf, type Term } from '../term.ts';

export const membershipStatuses = [
  { code: 'invited', label: 'Invited', description: 'The membership waits for confirmation and allows nothing yet.' },
  { code: 'active', label: 'Active', description: 'The membership is confirmed and in force.' },
  { code: 'deactivated', label: 'Deactivated', description: 'The membership has ended; its record stays.' },
] as const satisfies readonly Term[];

export const membershipStatusCodes = codesOf(membershipStatuses);
export type MembershipStatusCode = (typeof membershipStatusCodes)[number];
