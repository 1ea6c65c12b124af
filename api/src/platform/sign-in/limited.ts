import type { FastifyRequest } from 'fastify';
import { HttpError } from '../http/http-error.ts';
import type { Attempt, AttemptLimiter } from './attempt-limits.ts';
import { networkOf } from './network.ts';

export function tooManyAttempts(retryAfter: number): HttpError {
  return new HttpError(429, 'TOO_MANY_ATTEMPTS', 'Too many attempts. Please wait.', { retryAfter });
}

/** Begins an attempt at something of a name, from where a request comes. @throws TOO_MANY_ATTEMPTS. */
export async function beginAttempt(attempts: AttemptLimiter, name: string, request: FastifyRequest) {
  const attempt = await attempts.begin(name, networkOf(request.ip));
  if (!attempt.allowed) throw tooManyAttempts(attempt.retryAfter);
  return attempt;
}

/**
 * Counts tries of something as failures, of it and of the network that they come from, unless they succeed.
 * @throws TOO_MANY_ATTEMPTS, or what the try throws, which is not counted.
 */
export async function limited<T>(
  attempt: Extract<Attempt, { allowed: true }>,
  ask: () => Promise<T>,
  succeeds: (it: T) => boolean,
): Promise<T> {
  const answer = await ask().catch(async (error: unknown) => {
    await attempt.abandoned();
    throw error;
  });
  if (succeeds(answer)) await attempt.succeeded();
  return answer;
}
