import type { CreatePersonInput } from '@kolo/schema';
import { birthDateFrom } from './birth-date.ts';
import type { PersonValues } from './person-values.ts';
import { allQuestions, type Question, questionFields } from './questions.ts';

type Answer = string | boolean | readonly string[] | object | null;

/** The answer to a question as the API takes it; null where it was left out. */
export function answerTo(question: Question, values: PersonValues): Answer {
  if (question === 'birthDate') return birthDateFrom(values);
  if (question === 'nationalId') {
    const { nationalIdKind: kind, nationalIdNumber: number } = values;
    return kind === '' ? null : { kind, number: number.trim() };
  }
  const value = values[questionFields[question][0]];
  if (Array.isArray(value)) return value.toSorted();
  return typeof value === 'string' ? value.trim() || null : value;
}

/** The questions whose answers differ. */
export function changedQuestions(before: PersonValues, after: PersonValues): Question[] {
  const text = (question: Question, values: PersonValues) => JSON.stringify(answerTo(question, values));
  return allQuestions.filter((question) => text(question, before) !== text(question, after));
}

type PersonInput = Pick<CreatePersonInput, 'identity' | 'municipalityCode' | 'specialCategory'> & {
  sex?: CreatePersonInput['sex'];
};

const ofThePerson: readonly Question[] = ['sex', 'municipalityCode'];
const ofTheIdentity: readonly Question[] = [
  'firstName',
  'lastName',
  'alias',
  'birthDate',
  'nationalId',
  'noFixedAddress',
  'address',
  'phone',
  'safeContact',
];

/** The answers to some questions, grouped as the API's inputs are; a group without a question is left out. */
export function personInput(values: PersonValues, questions: readonly Question[]): Partial<PersonInput> {
  const own = questions.filter((question) => ofThePerson.includes(question));
  const identity = questions.filter((question) => ofTheIdentity.includes(question));
  const special = questions.filter((question) => !ofThePerson.includes(question) && !ofTheIdentity.includes(question));
  return {
    ...answers(values, own),
    ...(identity.length > 0 && { identity: answers(values, identity) }),
    ...(special.length > 0 && { specialCategory: answers(values, special) }),
  };
}

/** The questions that were answered: what a new person is recorded with. */
export function answered(values: PersonValues, empty: PersonValues): Question[] {
  return [...new Set<Question>(['sex', 'birthDate', ...changedQuestions(empty, values)])];
}

function answers(values: PersonValues, questions: readonly Question[]): object {
  const entries = questions.map((question) => {
    const answer = answerTo(question, values);
    return question === 'birthDate' ? (answer as object) : { [question]: answer };
  });
  return Object.assign({}, ...entries);
}
