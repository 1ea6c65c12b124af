import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { isDatabaseUnavailable } from '../http/index.ts';

const OWN_CODES = new Set([
  'UNAUTHENTICATED',
  'SECOND_FACTOR_REQUIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_COMPLEX',
  'TIMEOUT',
  'UNAVAILABLE',
  'CANCELLED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What the database's own refusals mean to a client; its texts stay inside. */
const OF_DATABASE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  KL401: ['UNAUTHENTICATED', 'Your session or your memberships have changed. Load the page again.'],
  KL404: ['NOT_FOUND', 'There is no such record, or it is not yours to see.'],
  KL412: ['NOT_FOUND', 'There is no such record, or it is not yours to change.'],
  KL410: ['FORBIDDEN', 'This person was erased. Nothing more is recorded about them.'],
  '42501': ['FORBIDDEN', 'You may not do this.'],
  '57014': ['TIMEOUT', 'This took too long and was stopped. Ask for less at once.'],
  '54001': ['TOO_COMPLEX', 'This request asks for too much at once. Ask for less.'],
  '54011': ['TOO_COMPLEX', 'This request asks for too much at once. Ask for less.'],
  '22021': ['BAD_USER_INPUT', 'A text holds a character that cannot be stored.'],
};

/** An error as it may leave: with a code that is ours, and without the text of what was not meant for anybody. */
export function errorAnswer(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && OWN_CODES.has(code)) {
    return { message: formatted.message, path: formatted.path, locations: formatted.locations, extensions: { code } };
  }
  const [known, message] = meaningOf(unwrapResolverError(error)) ?? ['INTERNAL_SERVER_ERROR', 'Something went wrong.'];
  return { message, path: formatted.path, extensions: { code: known } };
}

/** Puts into the log what nobody has foreseen, under the request's id. */
export function logUnforeseen(log: FastifyBaseLogger, errors: readonly GraphQLError[], requestId: string): void {
  for (const error of errors) {
    if (error.originalError == null || error.extensions.code !== undefined) continue;
    const unforeseen = meaningOf(unwrapResolverError(error)) === undefined;
    if (unforeseen) log.error({ err: error.originalError, requestId }, 'unforeseen');
  }
}

function meaningOf(error: unknown): readonly [code: string, message: string] | undefined {
  if (isDatabaseUnavailable(error)) return ['UNAVAILABLE', 'The database cannot be reached. Try again in a moment.'];
  const code = causeCode(error);
  return code === undefined ? undefined : OF_DATABASE[code];
}

function causeCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code in OF_DATABASE) return error.code;
  const cause = 'previous' in error ? error.previous : error.cause;
  return causeCode(cause);
}
