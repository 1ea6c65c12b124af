import type { PersonField } from '@kolo/schema';
import { allQuestions, type Question } from '../person-form/index.ts';

interface Corrected {
  readonly field: string;
  readonly oldValue: string | null;
  readonly recordedAt: string;
  readonly correction: { readonly id: string } | null;
}

/** What of a merge's correction can be given back: what was not changed since, and of a national id only that there was none. */
export function restorable(correctionId: string | undefined, corrected: readonly Corrected[]): Question[] {
  return allQuestions.filter((question) => {
    const ofQuestion = corrected.filter(({ field }) => questionOf(field) === question);
    const taken = ofQuestion.filter(({ correction }) => correction?.id === correctionId);
    const [first] = taken;
    if (correctionId === undefined || first === undefined) return false;
    const isKept = question !== 'nationalId' || first.oldValue === null;
    return isKept && ofQuestion.every(({ recordedAt }) => recordedAt <= first.recordedAt);
  });
}

/** The question that a field of the history belongs to. */
function questionOf(field: string): string {
  return field === 'birthYear' || field === 'birthDatePrecision' ? 'birthDate' : field;
}

/** The name of a question in the API's list of fields. */
export function personFieldOf(question: Question): PersonField {
  if (question === 'municipalityCode') return 'MUNICIPALITY';
  return question.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as PersonField;
}
