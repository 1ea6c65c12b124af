import type { ErrorCode } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { type NoteField, noteErrorTexts } from './note-rules.ts';

/** A code of the API for a field, in the reader's words; undefined for a code that the form does not know. */
export function useNoteErrorText(): (code: ErrorCode, field: NoteField) => string | undefined {
  const { i18n } = useLingui();
  return (code, field) => {
    const text = noteErrorTexts[code];
    if (!text) return undefined;
    return i18n._('id' in text ? text : text[field]);
  };
}
