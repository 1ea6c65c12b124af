import type { ErrorCode } from '@kolo/schema';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FormError } from './form-error.ts';

/** The API's codes in words: its own messages are in the account's language, which need not be that of this tab. */
const texts: Partial<Record<ErrorCode, MessageDescriptor>> = {
  CONFLICT: msg`Somebody else has changed this meanwhile. Look at what is there now, then save again.`,
  IN_FUTURE: msg`This day is yet to come. Give today or an earlier day.`,
  TOO_LONG: msg`This text is too long. Shorten it.`,
  NOTHING_CHANGED: msg`This is what is there already. Change something.`,
  PERSON_MERGED: msg`This record leads to another one of the same person. Work with that one, or undo the merge.`,
  KEPT_FOR_OTHERS: msg`Other records lead to this one. Keep this one instead, or undo those merges first.`,
  OTHER_COUNTRY: msg`The two records are of different countries and stay apart.`,
  NOT_MERGED: msg`This record does not lead to another one any more. Reload the page.`,
  NOT_RESTORABLE: msg`A field was changed since, or what it held before is not kept. Leave it out.`,
  IN_HOUSEHOLD: msg`This person lives in a household at that time. End that first, or give other days.`,
  HAS_HEAD: msg`This household has a head already. Correct that first, or choose another relation.`,
  BEFORE_JOINED: msg`This day is before the person came to the household. Give that day or a later one.`,
  HAS_LEFT: msg`This person does not live in the household any more. Reload the page.`,
};

interface CodedError extends FormError {
  readonly code: ErrorCode;
}

/** What the API refuses, in the reader's language where the portal has words for it. */
export function inWords(errors: readonly CodedError[] | undefined, i18n: I18n): FormError[] {
  return (errors ?? []).map((error) => {
    const text = texts[error.code];
    return text ? { ...error, message: i18n._(text) } : error;
  });
}
