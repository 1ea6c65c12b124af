import { answerTo, changedQuestions } from './answers.ts';
import type { PersonValues } from './person-values.ts';
import { type Question, questionFields } from './questions.ts';

export interface Merged {
  /** What the form holds now: the reader's own changes on top of the record as it is now. */
  readonly values: PersonValues;
  /** Where both changed the same to something different: the reader has to choose. */
  readonly conflicts: readonly Question[];
}

/** Puts changes that were made to an older record on top of the record as it is now. */
export function mergeConflict(seen: PersonValues, mine: PersonValues, now: PersonValues): Merged {
  const own = changedQuestions(seen, mine);
  const theirs = changedQuestions(seen, now);
  const conflicts = own.filter(
    (question) =>
      theirs.includes(question) && JSON.stringify(answerTo(question, mine)) !== JSON.stringify(answerTo(question, now)),
  );
  return { values: own.reduce((values, question) => withAnswer(values, question, mine), now), conflicts };
}

/** The values with one question answered as in other values. */
export function withAnswer(values: PersonValues, question: Question, from: PersonValues): PersonValues {
  const fields = questionFields[question].map((field) => [field, from[field]]);
  return { ...values, ...Object.fromEntries(fields) };
}
