import { GraphQLError } from 'graphql';

/** What a caller may be told of a failure; everything else is INTERNAL_SERVER_ERROR. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'TOO_COMPLEX'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'CANCELLED';

/** A failure with a code that clients may act on, and a sentence for people. */
export function codedError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export const unauthenticated = () => codedError('UNAUTHENTICATED', 'Sign in first.');
export const secondFactorRequired = () =>
  codedError('SECOND_FACTOR_REQUIRED', 'Set up your second factor first: nothing else is open until then.');
export const forbidden = () => codedError('FORBIDDEN', 'You may see this but not change it.');
/** The same for what is absent and for what is not the viewer's: nobody learns which. */
export const notFound = () => codedError('NOT_FOUND', 'There is no such record, or it is not yours to see.');
/** Answers the whole request, with a status that says that trying again makes sense. */
export const unavailable = () =>
  new GraphQLError('The database cannot be reached. Try again in a moment.', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
  });
/** For the log: whoever asked is gone. */
export const cancelled = () => codedError('CANCELLED', 'Nobody waits for the answer any more.');
export const isCancelled = (error: unknown) => error instanceof GraphQLError && error.extensions.code === 'CANCELLED';
export const badInput = (message: string) => codedError('BAD_USER_INPUT', message);
