import type { ErrorCode } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NoteValues } from './note-draft.ts';

/** The longest note that the API takes, in characters. */
export const longestNote = 10_000;

export type NoteField = Exclude<keyof NoteValues, 'kind'>;

/** The API's codes in words, by field where that makes a difference. */
export const noteErrorTexts: Partial<Record<ErrorCode, MessageDescriptor | Record<NoteField, MessageDescriptor>>> = {
  REQUIRED: { body: msg`Write down what happened`, occurredOn: msg`Enter the day on which it happened` },
  TOO_LONG: msg`The note is too long. Shorten it or write two notes.`,
  IN_FUTURE: msg`This day is still to come`,
  BEFORE_CASE_OPENED: msg`This day is before the case was opened`,
  INVALID_CHARACTER: msg`The note contains a character that cannot be stored. Type the text again instead of pasting it.`,
};

/** The code of what is wrong with a field, before the API is asked; it has the last word. */
export function checkNote(field: NoteField, values: NoteValues, days: { openedOn: string; today: string }) {
  if (field === 'body') {
    if (values.body.trim() === '') return 'REQUIRED';
    return values.body.length > longestNote ? 'TOO_LONG' : undefined;
  }
  if (values.occurredOn === '') return 'REQUIRED';
  if (values.occurredOn > days.today) return 'IN_FUTURE';
  return values.occurredOn < days.openedOn ? 'BEFORE_CASE_OPENED' : undefined;
}

/** The field of the form that an error of the API belongs to. */
export function noteFieldOf(path: readonly string[]): NoteField | undefined {
  const last = path.at(-1);
  return last === 'body' || last === 'occurredOn' ? last : undefined;
}
