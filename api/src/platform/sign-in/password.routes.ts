import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { Mailer } from '../mail/index.ts';
import type { AttemptLimiter } from './attempt-limits.ts';
import { beginAttempt, limited } from './limited.ts';
import { newLinkToken, PASSWORD_PATH } from './link-token.ts';
import { passwordProblem } from './password-rules.ts';
import type { Passwords } from './passwords.ts';
import { resetMail } from './reset-mail.ts';
import type { SessionGuard } from './session-guard.ts';

export interface PasswordParts {
  readonly passwords: Passwords;
  readonly mailer: Mailer;
  readonly attempts: AttemptLimiter;
  /** Counts mails, which no success takes back. */
  readonly mails: AttemptLimiter;
  readonly guard: SessionGuard;
  readonly publicUrl: string;
  readonly onError: (message: string) => void;
  /** What goes on after its request was answered; the end of the server waits for it. */
  readonly background: Set<Promise<unknown>>;
}

const text = z
  .string()
  .max(1000)
  .refine((value) => !value.includes('\u0000'));
const asking = z.object({
  email: z
    .email()
    .max(320)
    .transform((email) => email.toLowerCase()),
});
const named = z.object({ token: z.string().min(1).max(100) });
const resetting = named.extend({ password: text });
const changing = z.object({ currentPassword: text.min(1), password: text });

function parsed<T>(schema: z.ZodType<T>, body: unknown, message: string): T {
  const given = schema.safeParse(body);
  if (!given.success) throw new HttpError(400, 'BAD_USER_INPUT', message);
  return given.data;
}

function requireGood(password: string, email: string): void {
  const problem = passwordProblem(password, email);
  if (problem === null) return;
  throw new HttpError(400, problem.code, `The password ${problem.sentence}.`, { field: 'password' });
}

const unknownLink = () =>
  new HttpError(404, 'RESET_UNKNOWN', 'This link is not complete, or was used already. Ask for another.');
const expiredLink = () => new HttpError(410, 'RESET_EXPIRED', 'This link has expired. Ask for another.');

/**
 * Adds `GET /password` (whether links are mailed), `POST /password/forgotten`, `/password/link` (whose link it is),
 * `/password/reset` and, for whoever is signed in, `/password/change` to the paths of sign-in.
 */
export function addPasswordRoutes(scope: FastifyInstance, parts: PasswordParts): void {
  const { passwords, mailer, attempts, guard } = parts;

  async function mailLink(email: string): Promise<void> {
    const addressee = await passwords.findAddressee(email);
    if (addressee === null) return;
    const { link, hash } = newLinkToken(parts.publicUrl, PASSWORD_PATH);
    await passwords.addReset(addressee.subject, hash);
    await mailer.send(resetMail(email, addressee.locale, link));
  }

  /** Answers before anything is looked up, so neither the answer nor its time tells whether there is an account. */
  async function forgotten(request: FastifyRequest) {
    const { email } = parsed(asking, request.body, 'Give an e-mail address.');
    if (!mailer.configured) return { byMail: false };
    await beginAttempt(parts.mails, `forgotten ${email}`, request);
    const sending = mailLink(email)
      .catch((error: unknown) => parts.onError(`a password link failed: ${error instanceof Error ? error.name : ''}`))
      .finally(() => parts.background.delete(sending));
    parts.background.add(sending);
    return { byMail: true };
  }

  async function findLink(token: string, request: FastifyRequest) {
    const attempt = await beginAttempt(attempts, `password link ${token}`, request);
    const found = await limited(
      attempt,
      () => passwords.findReset(token),
      (it) => it !== null,
    );
    if (found === null) throw unknownLink();
    if (!found.holds) throw expiredLink();
    return found;
  }

  async function look(request: FastifyRequest) {
    const { token } = parsed(named, request.body, 'Give the token of a link.');
    const { email } = await findLink(token, request);
    return { email };
  }

  async function reset(request: FastifyRequest) {
    const { token, password } = parsed(resetting, request.body, 'Give the token of a link, and a password.');
    const { email } = await findLink(token, request);
    requireGood(password, email);
    if (!(await passwords.reset(token, password, request.id))) throw unknownLink();
    // Whoever forgot a password has mostly failed with it as often as is borne.
    await attempts.forget(email);
    return { success: true };
  }

  async function change(request: FastifyRequest) {
    const wrongInput = 'Give your password, and the one that shall take its place.';
    const { currentPassword, password } = parsed(changing, request.body, wrongInput);
    const signedIn = await guard.require(request.headers.cookie);
    requireGood(password, signedIn.email);
    const attempt = await beginAttempt(attempts, signedIn.email, request);
    const { session } = signedIn;
    const given = { old: currentPassword, next: password, session, requestId: request.id };
    const isDone = await limited(
      attempt,
      () => passwords.change(signedIn, given),
      (it) => it,
    );
    if (!isDone) {
      throw new HttpError(400, 'WRONG_PASSWORD', 'This is not your password.', { field: 'currentPassword' });
    }
    return { success: true };
  }

  const config = { compress: false };
  scope.get('/password', { config }, async () => ({ byMail: mailer.configured }));
  scope.post('/password/forgotten', { config }, forgotten);
  scope.post('/password/link', { config }, look);
  scope.post('/password/reset', { config }, reset);
  scope.post('/password/change', { config }, change);
}
