import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { AttemptLimiter } from './attempt-limits.ts';
import { browserName } from './browser-name.ts';
import { beginAttempt, limited } from './limited.ts';
import { appCode, codesOf, requireTaken } from './second-factor.routes.ts';
import type { Proof, SecondFactors } from './second-factors.ts';
import type { SecondSteps } from './second-steps.ts';
import type { SessionCookies } from './session-cookie.ts';

export interface SecondStepParts {
  readonly factors: SecondFactors;
  readonly steps: SecondSteps;
  readonly codes: AttemptLimiter;
  readonly cookies: SessionCookies;
}

const byApp = z.object({ code: appCode });
const byRecovery = z.object({ recoveryCode: z.string().min(1).max(40) });

function proofIn(body: unknown): Proof {
  const app = byApp.safeParse(body);
  if (app.success) return app.data;
  const recovery = byRecovery.safeParse(body);
  if (recovery.success) return recovery.data;
  throw new HttpError(400, 'WRONG_CODE', 'A code has six digits.', { field: 'code' });
}

/** Adds `POST /sign-in/second-step`: the code that turns a right password into a session. */
export function addSecondStepRoute(scope: FastifyInstance, parts: SecondStepParts): void {
  const { factors, steps, cookies } = parts;

  async function take(request: FastifyRequest, reply: FastifyReply) {
    const token = cookies.stepTokenFrom(request.headers.cookie);
    const waiting = token === null ? null : await steps.find(token);
    if (token === null || waiting === null) throw tooLate();
    const proof = proofIn(request.body);
    const attempt = await beginAttempt(parts.codes, codesOf(waiting), request);
    const outcome = await limited(
      attempt,
      () => factors.take(waiting.subject, proof),
      (it) => it === 'accepted',
    );
    requireTaken(outcome, 'recoveryCode' in proof ? 'recoveryCode' : 'code');
    const from = { address: request.ip, browser: browserName(request.headers['user-agent']) };
    const begun = await steps.complete(token, waiting.subject, from);
    if (begun === null) throw tooLate();
    reply.header('set-cookie', cookies.ofSession(begun.token));
    reply.header('set-cookie', cookies.withoutStep());
    return { user: begun.user, recoveryCodesLeft: await factors.recoveryCodesLeft(waiting.subject) };
  }

  scope.post('/sign-in/second-step', { config: { compress: false } }, take);
}

function tooLate(): HttpError {
  return new HttpError(401, 'SIGN_IN_AGAIN', 'This took too long. Sign in again.');
}
