import { askAuth } from '../../shared/auth/ask-auth.ts';

export type SignInResult =
  | { outcome: 'signed-in' }
  | { outcome: 'second-step' }
  | { outcome: 'refused' }
  | { outcome: 'too-many-attempts'; retryAfterSeconds?: number | undefined }
  | { outcome: 'failed' }
  | { outcome: 'unreachable' };

/** Signs in with e-mail and password; the session, or the second step that waits, arrives as a cookie. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const answer = await askAuth<{ secondStep?: boolean }>('/sign-in/email', { email, password });
  if (answer.outcome === 'done') return { outcome: answer.body.secondStep ? 'second-step' : 'signed-in' };
  if (answer.outcome !== 'refused') return answer;
  const { code, retryAfterSeconds } = answer;
  if (code === 'TOO_MANY_ATTEMPTS') return { outcome: 'too-many-attempts', retryAfterSeconds };
  // A malformed address is told apart from a wrong one by nobody: both are refused with the same words.
  return { outcome: 'refused' };
}
