import type { PersonFilter } from '@kolo/schema';
import { z } from 'zod/mini';
import { findDraft, keepDraft } from '../../shared/draft/drafts.ts';

/** The documents by which persons are looked for. */
export const soughtKinds = [
  'JMBG',
  'KOSOVO_PERSONAL_NUMBER',
  'IDENTITY_CARD',
  'PASSPORT',
  'OTHER_DOCUMENT',
] as const satisfies NonNullable<PersonFilter['nationalId']>['kind'][];

const soughtNationalId = z.object({ kind: z.enum(soughtKinds), number: z.string() });

export type SoughtNationalId = Readonly<z.infer<typeof soughtNationalId>>;

declare module '@tanstack/history' {
  interface HistoryState {
    /** By what the national id that the list is searched for is found; the history outlives a sign-out, so it is not in it. */
    soughtNationalId?: string | undefined;
  }
}

/** Keeps a national id as this user's drafts are kept, until the sign-out. Returns by what it is found. */
export function keepNationalId(userId: string, sought: SoughtNationalId): string {
  const key = crypto.randomUUID();
  keepDraft(userId, nameOf(key), sought);
  return key;
}

/** The national id that this user looks for; nothing after the sign-out, and nothing of another user. */
export function findNationalId(userId: string, key: string | undefined): SoughtNationalId | undefined {
  if (key === undefined) return undefined;
  const found = soughtNationalId.safeParse(findDraft(userId, nameOf(key)));
  return found.success ? found.data : undefined;
}

function nameOf(key: string): string {
  return `sought-national-id.${key}`;
}
