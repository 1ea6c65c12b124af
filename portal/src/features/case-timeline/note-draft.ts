import type { CaseNoteKind } from '@kolo/schema';
import { z } from 'zod/mini';
import { findDraft } from '../../shared/draft/drafts.ts';

export const noteKinds = ['VISIT', 'OFFICE', 'PHONE', 'CONTACT', 'OTHER'] as const satisfies CaseNoteKind[];

const valuesShape = { body: z.string(), occurredOn: z.string(), kind: z.enum(noteKinds) };
const attemptSchema = z.object({ ...valuesShape, idempotencyKey: z.string() });
const draftSchema = z.object({ ...valuesShape, attempt: z.optional(attemptSchema) });

/** A sending of a note whose answer did not arrive. */
export type NoteAttempt = z.infer<typeof attemptSchema>;
export type NoteDraft = z.infer<typeof draftSchema>;
export type NoteValues = Pick<NoteDraft, 'body' | 'occurredOn' | 'kind'>;

/** The draft's name in the store. */
export function draftName(caseId: string): string {
  return `note.${caseId}`;
}

/** The note that this user began in this case, if it can be read. */
export function findNoteDraft(userId: string, caseId: string): NoteDraft | undefined {
  const parsed = draftSchema.safeParse(findDraft(userId, draftName(caseId)));
  return parsed.success ? parsed.data : undefined;
}

/**
 * What to send: the same text again goes under the same key, so that a note whose answer was lost is not written
 * twice; another text is another note.
 */
export function nextAttempt(
  last: NoteAttempt | undefined,
  { body, occurredOn, kind }: NoteValues,
  newKey: () => string,
) {
  const isRepeat = last?.body === body && last.occurredOn === occurredOn && last.kind === kind;
  return isRepeat ? last : { idempotencyKey: newKey(), body, occurredOn, kind };
}
