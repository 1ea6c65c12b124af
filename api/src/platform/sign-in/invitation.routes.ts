import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { AttemptLimiter } from './attempt-limits.ts';
import type { FoundInvitation, Invitations, NewMember, Outcome, Refusal } from './invitations.ts';
import { beginAttempt, limited } from './limited.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { passwordProblem } from './password-rules.ts';
import type { SessionGuard } from './session-guard.ts';

const LONGEST_NAME = 200;

export interface InvitationParts {
  readonly invitations: Invitations;
  readonly attempts: AttemptLimiter;
  readonly guard: SessionGuard;
}

const named = z.object({ token: z.string().min(1).max(100) });
const acceptance = named.extend({ name: z.string().max(1000).nullish(), password: z.string().max(1000).nullish() });

const refusals: Readonly<Record<Refusal, readonly [status: number, code: string, message: string]>> = {
  unknown: [404, 'INVITATION_UNKNOWN', 'There is no such invitation. Look whether the link is complete.'],
  used: [410, 'INVITATION_USED', 'This invitation was accepted already. Sign in if it was you.'],
  revoked: [410, 'INVITATION_REVOKED', 'This invitation was taken back. Ask the partner’s manager.'],
  expired: [410, 'INVITATION_EXPIRED', 'This invitation has expired. Ask the partner’s manager for another.'],
  of_another: [403, 'INVITATION_OF_ANOTHER', 'This invitation is for another address than the one signed in.'],
  has_account: [409, 'SIGN_IN_FIRST', 'There is an account for the invited address. Sign in, then accept.'],
  already_member: [409, 'ALREADY_MEMBER', 'You are a member there in this role already, or wait for confirmation.'],
  signed_out: [401, 'UNAUTHENTICATED', 'Your session has ended. Sign in again.'],
};

function refused(why: Refusal): HttpError {
  return new HttpError(...refusals[why]);
}

function wrong(field: string, code: string, message: string): HttpError {
  return new HttpError(400, code, message, { field });
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const given = schema.safeParse(body);
  if (!given.success) throw new HttpError(400, 'BAD_USER_INPUT', 'Give the token of an invitation.');
  return given.data;
}

/** What somebody new gave of themselves. @throws what they can correct, with its field. */
function newMember({ name, password }: z.infer<typeof acceptance>, email: string): NewMember {
  const trimmed = (name ?? '').trim();
  if (trimmed === '') throw wrong('name', 'REQUIRED', 'Give your name.');
  if ([...trimmed].length > LONGEST_NAME) throw wrong('name', 'TOO_LONG', 'This name is too long.');
  if (/\p{Cc}/u.test(trimmed) || !trimmed.isWellFormed()) {
    throw wrong('name', 'INVALID_CHARACTER', 'This name holds a character that cannot be stored.');
  }
  const problem = passwordProblem(password ?? '', email);
  if (problem !== null) throw wrong('password', problem.code, `The password ${problem.sentence}.`);
  return { name: trimmed, password: password ?? '' };
}

function shown({ email, role, country_code, partner_name, expires_at, has_account, locale }: FoundInvitation) {
  const invitation = { email, role, countryCode: country_code, partner: partner_name };
  return { ...invitation, expiresAt: expires_at.toISOString(), signInFirst: has_account, locale };
}

/**
 * Adds `POST /invitation` (what it is) and `POST /invitation/accept` to the paths of sign-in. Whoever is signed in accepts
 * for their own account, if it has the invited address; whoever is not makes one, if the address has none.
 */
export function addInvitationRoutes(scope: FastifyInstance, parts: InvitationParts): void {
  const perToken = new OneAtATime();

  /** Counts tries with tokens that are none, as failures of the address that they come from. */
  async function limitedBy<T>(
    token: string,
    request: FastifyRequest,
    ask: () => Promise<T>,
    isKnown: (it: T) => boolean,
  ): Promise<T> {
    return limited(await beginAttempt(parts.attempts, `invitation ${token}`, request), ask, isKnown);
  }

  async function find(request: FastifyRequest) {
    const { token } = parsed(named, request.body);
    const found = await limitedBy(
      token,
      request,
      () => parts.invitations.find(token),
      (it) => it !== null,
    );
    if (found === null) throw refused('unknown');
    if (found.state !== 'open') throw refused(found.state);
    return { invitation: shown(found) };
  }

  async function accept(request: FastifyRequest) {
    const given = parsed(acceptance, request.body);
    const { token } = given;
    const outcome = await limitedBy(
      token,
      request,
      () => perToken.run(token, () => acceptAs(request, given)),
      (it) => it !== 'unknown',
    );
    if (outcome !== 'accepted') throw refused(outcome);
    return { membership: 'waiting' };
  }

  async function acceptAs(request: FastifyRequest, given: z.infer<typeof acceptance>): Promise<Outcome> {
    const { token } = given;
    const signedIn = await parts.guard.find(request.headers.cookie);
    const outcome = signedIn && (await parts.invitations.acceptSignedIn(token, signedIn.session, request.id));
    if (outcome && outcome !== 'signed_out') return outcome;
    // An invitation that cannot be accepted is not worth a name and a password.
    const found = await parts.invitations.find(token);
    if (found === null) return 'unknown';
    if (found.state !== 'open') return found.state;
    if (found.has_account) return 'has_account';
    return parts.invitations.acceptAsNew(token, newMember(given, found.email), request.id);
  }

  scope.post('/invitation', { config: { compress: false } }, find);
  scope.post('/invitation/accept', { config: { compress: false } }, accept);
}
