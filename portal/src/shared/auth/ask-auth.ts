/** What a path of sign-in answered. */
export type AuthAnswer<T> =
  | { readonly outcome: 'done'; readonly body: T }
  | { readonly outcome: 'refused'; readonly code: string; readonly field?: string; readonly retryAfterSeconds?: number }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'unreachable' };

export type AuthRefusal = Exclude<AuthAnswer<never>, { outcome: 'done' }>;

/** Asks a path under `/auth`, which works without the API's client: before anybody is signed in, too. */
export async function askAuth<T = unknown>(path: string, body?: object): Promise<AuthAnswer<T>> {
  let answer: Response;
  try {
    answer = await fetch(`/auth${path}`, {
      credentials: 'same-origin',
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch {
    return { outcome: 'unreachable' };
  }
  const given: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return { outcome: 'done', body: given as T };
  const { code, field, retryAfter } = isRecord(given) ? given : {};
  if (typeof code !== 'string' || answer.status >= 500) return { outcome: 'failed' };
  const seconds = Number(retryAfter ?? answer.headers.get('retry-after') ?? Number.NaN);
  return {
    outcome: 'refused',
    code,
    ...(typeof field === 'string' && { field }),
    ...(seconds > 0 && { retryAfterSeconds: seconds }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
