import { z } from 'zod/mini';
import { findDraft } from '../../shared/draft/drafts.ts';

const attemptSchema = z.object({ idempotencyKey: z.string(), body: z.string(), occurredOn: z.string() });
const draftSchema = z.object({ body: z.string(), occurredOn: z.string(), attempt: z.optional(attemptSchema) });

/** A sending of a note whose answer did not arrive. */
export type NoteAttempt = z.infer<typeof attemptSchema>;
export type NoteDraft = z.infer<typeof draftSchema>;
export type NoteValues = Pick<NoteDraft, 'body' | 'occurredOn'>;

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
export function nextAttempt(last: NoteAttempt | undefined, { body, occurredOn }: NoteValues, newKey: () => string) {
  const isRepeat = last?.body === body && last.occurredOn === occurredOn;
  return isRepeat ? last : { idempotencyKey: newKey(), body, occurredOn };
}
