import { graphql } from '@kolo/schema';

/** What a form has to know of an error: its field, what it is, and the sentence to show. */
export const formErrorFragment = graphql(`
  fragment FormError on UserError {
    field
    code
    message
  }
`);
