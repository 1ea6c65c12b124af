import type { ComparedPersonFragment } from '@kolo/schema';
import {
  allQuestions,
  changedQuestions,
  emptyPerson,
  type PersonValues,
  type Question,
  valuesOf,
} from '../person-form/index.ts';

export type Side = 'left' | 'right';

/** Two records with what each answers, and the questions that they answer differently. */
export interface Comparison {
  readonly left: PersonValues;
  readonly right: PersonValues;
  readonly different: readonly Question[];
}

export function comparisonOf(left: ComparedPersonFragment, right: ComparedPersonFragment): Comparison {
  const values = { left: valuesOf(left), right: valuesOf(right) };
  return { ...values, different: changedQuestions(values.left, values.right) };
}

/** What a form of a merge holds: which record is kept, and for each question which record's answer. */
export type MergeValues = { kept: string; reason: string } & { [Q in Question]: string };

/** The answers of the record that is kept; where it says nothing, those of the other. */
export function chosenFor(kept: Side, comparison: Comparison): { [Q in Question]: string } {
  const other: Side = kept === 'left' ? 'right' : 'left';
  const says = changedQuestions({ ...emptyPerson, noFixedAddress: false }, comparison[kept]);
  return Object.fromEntries(allQuestions.map((question) => [question, says.includes(question) ? kept : other])) as {
    [Q in Question]: string;
  };
}

/** What the kept record takes over. */
export function takenOver(values: MergeValues, { different }: Comparison): Question[] {
  return different.filter((question) => values[question] !== values.kept);
}
