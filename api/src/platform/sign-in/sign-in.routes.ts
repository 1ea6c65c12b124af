import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { Attempt, AttemptLimiter } from './attempt-limits.ts';
import { ADDRESS_HEADER, type Authentication, BASE_PATH, MAX_PASSWORD_LENGTH } from './authentication.ts';
import { browserName } from './browser-name.ts';
import { addInvitationRoutes } from './invitation.routes.ts';
import type { Invitations } from './invitations.ts';
import { beginAttempt, tooManyAttempts } from './limited.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { addPasswordRoutes, type PasswordParts } from './password.routes.ts';
import { addSecondFactorRoutes, type SecondFactorParts } from './second-factor.routes.ts';
import { addSecondStepRoute, type SecondStepParts } from './second-step.routes.ts';
import type { SessionTokenReader } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

const withoutNull = (value: string) => !value.includes('\u0000');

const credentials = z.object({
  email: z
    .email()
    .max(320)
    .transform((email) => email.toLowerCase()),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH).refine(withoutNull),
});

const signedIn = z.object({ user: z.object({ name: z.string(), email: z.string() }) });

export interface SignInParts extends PasswordParts, SecondFactorParts, SecondStepParts {
  readonly authentication: Authentication;
  readonly attempts: AttemptLimiter;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly sessionTokenFrom: SessionTokenReader;
}

/** Our own request, made of what we checked: nothing else that a client sent reaches better-auth. */
function inner(parts: SignInParts, path: string, request: FastifyRequest, body: unknown): Request {
  const { origin } = new URL(parts.publicUrl);
  const headers = new Headers({ 'content-type': 'application/json', origin, [ADDRESS_HEADER]: request.ip });
  const browser = browserName(request.headers['user-agent']);
  if (browser !== '') headers.set('user-agent', browser);
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  return new Request(`${origin}${BASE_PATH}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function passCookies(from: Response, reply: FastifyReply): void {
  for (const cookie of from.headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** The token of the session that better-auth has just begun. */
function tokenIn(response: Response, tokenFrom: SessionTokenReader): string {
  const tokens = response.headers.getSetCookie().map((cookie) => tokenFrom(cookie.split(';', 1)[0]));
  const token = tokens.find((it) => it !== null);
  if (token == null) throw new Error('better-auth began no session');
  return token;
}

async function conclude(response: Response, attempt: Extract<Attempt, { allowed: true }>): Promise<void> {
  if (response.ok) return attempt.succeeded();
  if (response.status === 401) throw wrongCredentials();
  await attempt.abandoned();
  if (response.status === 429) throw tooManyAttempts(Number(response.headers.get('x-retry-after')) || 60);
  throw new Error(`better-auth answered ${response.status} to a sign-in`);
}

function wrongCredentials(): HttpError {
  return new HttpError(401, 'INVALID_EMAIL_OR_PASSWORD', 'E-mail or password is wrong.');
}

/** Serves signing in and out, passwords, second factors and invitations; every other path under `/auth` does not exist. */
export function signInRoutes(parts: SignInParts) {
  const perAccount = new OneAtATime();

  async function signIn(request: FastifyRequest, reply: FastifyReply) {
    const given = credentials.safeParse(request.body);
    if (!given.success) throw new HttpError(400, 'BAD_USER_INPUT', 'Give an e-mail address and a password.');
    const { email, password } = given.data;
    const passwordHash = await parts.passwords.hashOf(email);
    const response = await perAccount.run(email, async () => {
      const attempt = await beginAttempt(parts.attempts, email, request);
      const answer = await parts.authentication
        .handler(inner(parts, '/sign-in/email', request, { email, password }))
        .catch(async (error: unknown) => {
          await attempt.abandoned();
          throw error;
        });
      await conclude(answer, attempt);
      return answer;
    });
    await parts.sessions.deleteExpired();
    const settled = await parts.steps.settle(tokenIn(response, parts.sessionTokenFrom), passwordHash);
    if (!settled.stands) {
      // The password was changed while it was looked at: it is a wrong one now.
      if (settled.stepToken === null) throw wrongCredentials();
      reply.header('set-cookie', parts.cookies.ofStep(settled.stepToken));
      return { secondStep: true };
    }
    passCookies(response, reply);
    // Not better-auth's own answer: that one holds the session's token, which scripts have no business to see.
    const { user } = signedIn.parse(await response.json());
    return { user };
  }

  async function signOut(request: FastifyRequest, reply: FastifyReply) {
    // better-auth would report success when the database is down; a session that stays open has to be an error.
    await parts.sessions.end(request.headers.cookie);
    const response = await parts.authentication.handler(inner(parts, '/sign-out', request, {}));
    if (!response.ok) throw new Error(`better-auth answered ${response.status} to a sign-out`);
    passCookies(response, reply);
    return { success: true };
  }

  return async (scope: FastifyInstance): Promise<void> => {
    scope.removeContentTypeParser('text/plain');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
      if (body === '') done(null, undefined);
      else scope.getDefaultJsonParser('error', 'error')(request, body.toString(), done);
    });
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    scope.post('/sign-in/email', { config: { compress: false } }, signIn);
    scope.post('/sign-out', { config: { compress: false } }, signOut);
    addSecondStepRoute(scope, parts);
    addPasswordRoutes(scope, parts);
    addSecondFactorRoutes(scope, parts);
    addInvitationRoutes(scope, parts);
    scope.all('/*', () => {
      throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
    });
  };
}
