import { graphql } from '@kolo/schema';

export const acceptOfferMutation = graphql(`
  mutation AcceptOffer($input: AcceptOfferInput!) {
    acceptOffer(input: $input) {
      offer {
        id
        ...OfferShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const declineOfferMutation = graphql(`
  mutation DeclineOffer($input: DeclineOfferInput!) {
    declineOffer(input: $input) {
      offer {
        id
        ...OfferShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const revokeOfferMutation = graphql(`
  mutation RevokeOffer($input: RevokeOfferInput!) {
    revokeOffer(input: $input) {
      offer {
        id
        ...OfferShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const finishReferralMutation = graphql(`
  mutation FinishReferral($input: FinishReferralInput!) {
    finishReferral(input: $input) {
      offer {
        id
        ...OfferShown @unmask
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const addOfferNoteMutation = graphql(`
  mutation AddOfferNote($input: AddOfferNoteInput!) {
    addOfferNote(input: $input) {
      offerNote {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
