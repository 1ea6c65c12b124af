const storageKey = 'kolo.invitation';

/** Keeps the token that a link brought, in this tab only and until it is used: signing in on the way must not lose it. */
export function keepToken(token: string): void {
  sessionStorage.setItem(storageKey, token);
}

/** The token that is kept; undefined where this tab has none. */
export function keptToken(): string | undefined {
  return sessionStorage.getItem(storageKey) ?? undefined;
}

/** Forgets the token. */
export function dropToken(): void {
  sessionStorage.removeItem(storageKey);
}
