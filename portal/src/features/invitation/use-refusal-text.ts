import { useLingui } from '@lingui/react/macro';
import type { InvitationProblem } from './invitation.ts';

/** The heading and the sentence for a link that cannot be accepted. */
export function useRefusalText(problem: InvitationProblem, email = ''): { title: string; text: string } {
  const { t } = useLingui();
  switch (problem) {
    case 'incomplete':
      return {
        title: t`This link is not complete`,
        text: t`Open it once more from your message, with everything after “#”. If that does not help, ask your partner’s manager for a new one.`,
      };
    case 'unknown':
      return {
        title: t`There is no such invitation`,
        text: t`Look whether the link is complete. If it is, ask your partner’s manager for a new one.`,
      };
    case 'used':
      return {
        title: t`This invitation was accepted already`,
        text: t`If it was you, sign in. If it was not, tell your partner’s manager at once.`,
      };
    case 'revoked':
      return {
        title: t`This invitation was withdrawn`,
        text: t`If you still expect one, ask your partner’s manager.`,
      };
    case 'expired':
      return {
        title: t`This invitation has expired`,
        text: t`Invitations are valid for seven days. Ask your partner’s manager to make it anew.`,
      };
    case 'of-another':
      return {
        title: t`This invitation is for somebody else`,
        text: email
          ? t`It is for ${email}, and you are signed in with another account. If that address is yours, sign out here first.`
          : t`You are signed in with another account than the one that is invited. If the invitation is yours, sign out here first.`,
      };
    case 'already-member':
      return {
        title: t`You are a member already`,
        text: t`You have this role at this partner, or wait for confirmation. Sign in to see.`,
      };
    case 'sign-in-first':
      return { title: t`Sign in first`, text: t`There is an account for the invited address.` };
    case 'too-many-attempts':
      return { title: t`Too many attempts`, text: t`Wait a few minutes before you try again.` };
    case 'unreachable':
      return { title: t`The server cannot be reached`, text: t`Check your connection and try again.` };
    default:
      return {
        title: t`The invitation cannot be opened at the moment`,
        text: t`The fault is on our side. Try again in a few minutes.`,
      };
  }
}
