import type { FastifyReply } from 'fastify';

/**
 * Aborted when the client goes away before it has the whole answer. Fastify's own `request.signal` will not do: it is
 * aborted as soon as the body of a request has been read.
 */
export function departureOf({ raw }: FastifyReply): AbortSignal {
  const departure = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) departure.abort();
  });
  return departure.signal;
}
