import { forgetAccountLocale } from '../../shared/locale/activate-locale.ts';
import { keepToken, keptToken } from './invitation-token.ts';

/** Signs out whoever is signed in here, and forgets what they left in this tab, but for the invitation. */
export async function signOutHere(): Promise<void> {
  const answer = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
  });
  if (!answer.ok && answer.status !== 401) throw new Error(`Sign-out was answered with ${answer.status}`);
  const token = keptToken();
  sessionStorage.clear();
  forgetAccountLocale();
  if (token !== undefined) keepToken(token);
}
