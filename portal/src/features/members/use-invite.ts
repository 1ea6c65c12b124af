import { useMutation } from '@apollo/client/react';
import type { InvitableRole } from '@kolo/schema';
import type { FormError } from '../../shared/form/form-error.ts';
import type { MadeInvitation } from './InvitationLink.tsx';
import { inviteFirstManagerMutation, inviteMemberMutation } from './member-mutations.ts';

/** Whom to invite, to what, and in which language. */
export interface Invitee {
  readonly email: string;
  readonly role: InvitableRole;
  readonly countryCode: string;
  readonly programmeCode: string;
  readonly locale: string;
}

interface Inviting {
  readonly errors: readonly FormError[];
  readonly made?: MadeInvitation;
}

/** Invites a member of a partner that the viewer manages, or the first manager of another. */
export function useInvite({ id: partnerId, isManaged }: { readonly id: string; readonly isManaged: boolean }) {
  const [inviteMember] = useMutation(inviteMemberMutation);
  const [inviteFirstManager] = useMutation(inviteFirstManagerMutation);
  return async ({ role, ...place }: Invitee, idempotencyKey: string): Promise<Inviting> => {
    const asked = { partnerId, ...place, idempotencyKey };
    const answer = isManaged
      ? (await inviteMember({ variables: { input: { ...asked, role } } })).data?.inviteMember
      : (await inviteFirstManager({ variables: { input: asked } })).data?.inviteFirstManager;
    const { invitation, link = null, mailed = null, errors = [] } = answer ?? {};
    return { errors, ...(invitation && { made: { email: invitation.email, link, mailed } }) };
  };
}
