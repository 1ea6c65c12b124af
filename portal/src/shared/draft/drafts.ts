const prefix = 'kolo.draft.';

/** What somebody typed and did not send: kept in this tab, per user, so that a reload loses nothing. */
export function keepDraft(userId: string, name: string, draft: unknown): void {
  sessionStorage.setItem(keyOf(userId, name), JSON.stringify(draft));
}

/** The draft that this user left under a name, unchecked. */
export function findDraft(userId: string, name: string): unknown {
  const stored = sessionStorage.getItem(keyOf(userId, name));
  return stored === null ? undefined : JSON.parse(stored);
}

/** Forgets one draft. */
export function dropDraft(userId: string, name: string): void {
  sessionStorage.removeItem(keyOf(userId, name));
}

/** Forgets the drafts of everybody but this user: computers are shared, and a session can end without a sign-out. */
export function dropDraftsOfOthers(userId: string): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
  for (const key of keys) {
    if (key.startsWith(prefix) && !key.startsWith(`${prefix}${userId}.`)) sessionStorage.removeItem(key);
  }
}

function keyOf(userId: string, name: string): string {
  return `${prefix}${userId}.${name}`;
}
