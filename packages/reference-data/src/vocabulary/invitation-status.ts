import { codesOf, type Term } from '../term.ts';

export const invitationStatuses = [
  { code: 'open', label: 'Open', description: 'The invitation has not been answered; it may have expired.' },
  { code: 'accepted', label: 'Accepted', description: 'The invitation was used, once.' },
  { code: 'revoked', label: 'Revoked', description: 'The invitation was taken back before it was used.' },
] as const satisfies readonly Term[];

export const invitationStatusCodes = codesOf(invitationStatuses);
export type InvitationStatusCode = (typeof invitationStatusCodes)[number];
