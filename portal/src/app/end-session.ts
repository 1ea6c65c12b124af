/** Ends the session on the server; throws when that did not happen. */
export async function endSession(): Promise<void> {
  const answer = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
  });
  // 401: the session had ended already, which is what was asked for.
  if (!answer.ok && answer.status !== 401) throw new Error(`Sign-out was answered with ${answer.status}`);
}
