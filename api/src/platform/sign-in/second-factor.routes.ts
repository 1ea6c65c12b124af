import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { AttemptLimiter } from './attempt-limits.ts';
import { beginAttempt, limited } from './limited.ts';
import type { Passwords } from './passwords.ts';
import type { ProofOutcome, SecondFactors } from './second-factors.ts';
import type { SessionGuard, SignedIn } from './session-guard.ts';

export interface SecondFactorParts {
  readonly factors: SecondFactors;
  readonly passwords: Passwords;
  readonly guard: SessionGuard;
  readonly attempts: AttemptLimiter;
  /** Counts wrong codes. */
  readonly codes: AttemptLimiter;
}

/** People type a code in two groups, as their app shows it. */
export const appCode = z
  .string()
  .max(20)
  .transform((code) => code.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));
const confirming = z.object({ code: appCode });
const disabling = confirming.extend({ password: z.string().min(1).max(1000) });

/** How failures with a second factor are counted: by the account, whichever way they came. */
export function codesOf({ subject }: Pick<SignedIn, 'subject'>): string {
  return `second factor ${subject}`;
}

/** @throws what somebody can correct, unless the code was taken. */
export function requireTaken(outcome: ProofOutcome, field: string): void {
  if (outcome === 'wrong') {
    throw new HttpError(400, 'WRONG_CODE', 'This code is not right. Look at the app once more.', { field });
  }
  if (outcome === 'used') {
    throw new HttpError(400, 'CODE_USED', 'This code was used already. Wait for the next one.', { field });
  }
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const given = schema.safeParse(body);
  if (given.success) return given.data;
  const [first] = given.error.issues;
  const field = String(first?.path[0] ?? '') === 'password' ? 'password' : 'code';
  throw new HttpError(400, field === 'code' ? 'WRONG_CODE' : 'BAD_USER_INPUT', 'A code has six digits.', { field });
}

/** Adds the paths under `/second-factor`: what there is, and enrolling, confirming, renewing and taking it off. */
export function addSecondFactorRoutes(scope: FastifyInstance, parts: SecondFactorParts): void {
  const { factors, guard } = parts;

  async function look({ headers }: FastifyRequest) {
    const { subject, email, hasFactor, requiresFactor } = await guard.requireToEnrol(headers.cookie);
    const recoveryCodesLeft = hasFactor ? await factors.recoveryCodesLeft(subject) : null;
    return { email, enrolled: hasFactor, required: requiresFactor, recoveryCodesLeft };
  }

  async function enrol({ headers }: FastifyRequest) {
    const { subject, email } = await guard.requireToEnrol(headers.cookie);
    const enrolment = await factors.begin(subject, email);
    if (enrolment === null) throw new HttpError(409, 'ALREADY_ENROLLED', 'There is a second factor already.');
    return enrolment;
  }

  async function confirm(request: FastifyRequest) {
    const signedIn = await guard.requireToEnrol(request.headers.cookie);
    const { code } = parsed(confirming, request.body);
    const attempt = await beginAttempt(parts.codes, codesOf(signedIn), request);
    const recoveryCodes = await limited(
      attempt,
      () => factors.confirm(signedIn.subject, code, signedIn.session, request.id),
      (codes) => codes !== null,
    );
    requireTaken(recoveryCodes === null ? 'wrong' : 'accepted', 'code');
    return { recoveryCodes };
  }

  async function takeCode(request: FastifyRequest, signedIn: SignedIn, code: string): Promise<void> {
    const attempt = await beginAttempt(parts.codes, codesOf(signedIn), request);
    const outcome = await limited(
      attempt,
      () => factors.take(signedIn.subject, { code }),
      (it) => it === 'accepted',
    );
    requireTaken(outcome, 'code');
  }

  async function renew(request: FastifyRequest) {
    const signedIn = await guard.require(request.headers.cookie);
    const { code } = parsed(confirming, request.body);
    await takeCode(request, signedIn, code);
    return { recoveryCodes: await factors.renewRecoveryCodes(signedIn.subject, request.id) };
  }

  async function disable(request: FastifyRequest) {
    const signedIn = await guard.require(request.headers.cookie);
    const { code, password } = parsed(disabling, request.body);
    if (signedIn.requiresFactor) {
      throw new HttpError(409, 'SECOND_FACTOR_REQUIRED', 'Your role or your partner asks for a second factor.');
    }
    const attempt = await beginAttempt(parts.attempts, signedIn.email, request);
    const isRight = await limited(
      attempt,
      () => parts.passwords.isRight(signedIn.email, password),
      (it) => it,
    );
    if (!isRight) throw new HttpError(400, 'WRONG_PASSWORD', 'This is not your password.', { field: 'password' });
    await takeCode(request, signedIn, code);
    await factors.remove(signedIn.subject, request.id);
    return { success: true };
  }

  const config = { compress: false };
  scope.get('/second-factor', { config }, look);
  scope.post('/second-factor/enrol', { config }, enrol);
  scope.post('/second-factor/confirm', { config }, confirm);
  scope.post('/second-factor/recovery-codes', { config }, renew);
  scope.post('/second-factor/disable', { config }, disable);
}
