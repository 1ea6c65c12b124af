import { useEffect, useState } from 'react';
import { activateLocale, chosenLocale } from '../../shared/locale/activate-locale.ts';
import { findInvitation, type Invitation, type InvitationProblem } from './invitation.ts';
import { dropToken, keptToken } from './invitation-token.ts';
import { findSignedIn, type SignedIn } from './signed-in.ts';

export type InvitationState =
  | { readonly step: 'loading' }
  | { readonly step: 'offer'; readonly token: string; readonly invitation: Invitation; readonly signedIn?: SignedIn }
  | { readonly step: 'refused'; readonly problem: InvitationProblem; readonly invitation?: Invitation }
  | { readonly step: 'accepted'; readonly invitation: Invitation };

/** What the link in this tab offers, and what became of it. */
export function useInvitation() {
  const [state, setState] = useState<InvitationState>({ step: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    void look(attempt).then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  return {
    state,
    /** Looks again, as after a lost connection or a sign-out. */
    again() {
      setState({ step: 'loading' });
      setAttempt(attempt + 1);
    },
    accepted(invitation: Invitation) {
      dropToken();
      setState({ step: 'accepted', invitation });
    },
    refused(problem: InvitationProblem, invitation: Invitation) {
      if (isFinal(problem)) dropToken();
      setState({ step: 'refused', problem, invitation });
    },
  };
}

async function look(_attempt: number): Promise<InvitationState> {
  const token = keptToken();
  if (token === undefined) return { step: 'refused', problem: 'incomplete' };
  const [found, signedIn] = await Promise.all([findInvitation(token), findSignedIn()]);
  if (found.outcome === 'refused') {
    if (isFinal(found.problem)) dropToken();
    return { step: 'refused', problem: found.problem };
  }
  const { invitation } = found;
  if (invitation.locale && !chosenLocale()) await activateLocale(invitation.locale);
  if (signedIn?.email !== undefined && signedIn.email !== invitation.email) {
    return { step: 'refused', problem: 'of-another', invitation };
  }
  return { step: 'offer', token, invitation, ...(signedIn && { signedIn }) };
}

/** Whether the link will never open anything any more. */
function isFinal(problem: InvitationProblem): boolean {
  return ['incomplete', 'unknown', 'used', 'revoked', 'expired', 'already-member'].includes(problem);
}
