import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What kept the API from answering, as far as it matters to the reader. */
export type ProblemKind =
  | 'signed-out'
  | 'second-factor'
  | 'not-found'
  | 'forbidden'
  | 'invalid'
  | 'busy'
  | 'unreachable'
  | 'unexpected';

export interface ProblemReport {
  kind: ProblemKind;
  /** The server's reference, to be quoted when asking for help. */
  correlationId?: string;
}

const kindsByCode: Record<string, ProblemKind> = {
  UNAUTHENTICATED: 'signed-out',
  SECOND_FACTOR_REQUIRED: 'second-factor',
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  BAD_USER_INPUT: 'invalid',
  IDEMPOTENCY_KEY_REUSED: 'invalid',
  TOO_COMPLEX: 'busy',
  TIMEOUT: 'busy',
  UNAVAILABLE: 'busy',
};

/** Reads the kind of a problem from an error of Apollo Client. */
export function problemOf(error: unknown): ProblemReport {
  if (CombinedGraphQLErrors.is(error)) return fromExtensions(error.errors[0]?.extensions ?? {});
  if (ServerError.is(error)) return fromStatus(error.statusCode);
  // Neither an answer nor a bad answer: the request did not get through.
  return { kind: 'unreachable' };
}

function fromExtensions(extensions: Record<string, unknown>): ProblemReport {
  const kind = kindsByCode[String(extensions.code)] ?? 'unexpected';
  const { correlationId } = extensions;
  return typeof correlationId === 'string' ? { kind, correlationId } : { kind };
}

function fromStatus(status: number): ProblemReport {
  if (status === 401) return { kind: 'signed-out' };
  return { kind: [429, 502, 503, 504].includes(status) ? 'busy' : 'unexpected' };
}
