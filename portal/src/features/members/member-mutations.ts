import { graphql } from '@kolo/schema';

export const inviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation {
        id
        email
      }
      link
      mailed
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const inviteFirstManagerMutation = graphql(`
  mutation InviteFirstManager($input: InviteFirstManagerInput!) {
    inviteFirstManager(input: $input) {
      invitation {
        id
        email
      }
      link
      mailed
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const revokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitation {
        id
        version
        status
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const confirmMembershipMutation = graphql(`
  mutation ConfirmMembership($input: ConfirmMembershipInput!) {
    confirmMembership(input: $input) {
      membership {
        id
        version
        status
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const grantFirstManagerMutation = graphql(`
  mutation GrantFirstManager($input: GrantFirstManagerInput!) {
    grantFirstManager(input: $input) {
      membership {
        id
        version
        status
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const rejectMembershipMutation = graphql(`
  mutation RejectMembership($input: RejectMembershipInput!) {
    rejectMembership(input: $input) {
      membership {
        id
        version
        status
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const deactivateMemberMutation = graphql(`
  mutation DeactivateMember($input: DeactivateMemberInput!) {
    deactivateMember(input: $input) {
      membership {
        id
        version
        status
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
