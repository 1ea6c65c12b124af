export type SignInResult =
  | { outcome: 'signed-in' }
  | { outcome: 'refused' }
  | { outcome: 'too-many-attempts'; retryAfterSeconds?: number }
  | { outcome: 'failed' }
  | { outcome: 'unreachable' };

/** Signs in with e-mail and password; the session arrives as a cookie. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  let answer: Response;
  try {
    answer = await fetch('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
      credentials: 'same-origin',
    });
  } catch {
    return { outcome: 'unreachable' };
  }
  if (answer.ok) return { outcome: 'signed-in' };
  if (answer.status === 429) return { outcome: 'too-many-attempts', retryAfterSeconds: await retryAfter(answer) };
  // A malformed address is told apart from a wrong one by nobody: both are refused with the same words.
  if ([400, 401, 403, 422].includes(answer.status)) return { outcome: 'refused' };
  return { outcome: 'failed' };
}

async function retryAfter(answer: Response): Promise<number | undefined> {
  const body: unknown = await answer.json().catch(() => undefined);
  const told = typeof body === 'object' && body !== null && 'retryAfter' in body ? Number(body.retryAfter) : Number.NaN;
  const seconds = Number.isFinite(told) ? told : Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
