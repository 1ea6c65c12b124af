import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isCancelled } from '../errors/coded-error.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { HttpError } from './http-error.ts';

const known: Record<string, [status: number, code: string, message: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'PAYLOAD_TOO_LARGE', 'The request is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
  FST_ERR_CTP_INVALID_TYPE: [415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
};

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

/** Turns whatever was thrown into what a client may know about it. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (isDatabaseUnavailable(error)) {
    return new HttpError(503, 'UNAVAILABLE', 'The database cannot be reached. Try again in a moment.');
  }
  // The status that is usual in logs for a client that is gone.
  if (isCancelled(error)) return new HttpError(499, 'CANCELLED', 'Nobody waits for the answer any more.');
  if (isFastifyError(error)) {
    const match = known[error.code];
    if (match !== undefined) return new HttpError(...match);
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return new HttpError(status, 'BAD_USER_INPUT', 'The request cannot be read.');
  }
  return new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong.');
}

/** GraphQL clients read `errors[].extensions.code`; everybody else reads `code`. */
export function errorBody(error: HttpError, request: FastifyRequest): object {
  const { code, message, details } = error;
  const correlationId = request.id;
  if (request.url.split('?', 1)[0] === '/graphql') {
    return { errors: [{ message, extensions: { code, correlationId, ...details } }] };
  }
  return { code, message, correlationId, ...details };
}

function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const coded = toHttpError(error);
  if (coded.statusCode >= 500) request.log.error({ err: error }, coded.code);
  else request.log.info({ code: coded.code }, 'refused');
  if (typeof coded.details.retryAfter === 'number') reply.header('retry-after', coded.details.retryAfter);
  return reply.code(coded.statusCode).type('application/json; charset=utf-8').send(errorBody(coded, request));
}

/** Every error leaves as a coded answer with its correlation id, and no text of the error that was thrown. */
export function addErrorFormat(app: FastifyInstance): void {
  app.setErrorHandler(answer);
}
