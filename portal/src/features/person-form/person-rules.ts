import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type BirthProblem, birthProblem, partsOf } from './birth-date.ts';
import { isPossibleNationalId } from './national-id.ts';
import type { PersonField, PersonValues } from './person-values.ts';
import type { Question } from './questions.ts';

const longest: Partial<Record<Question & PersonField, number>> = {
  firstName: 200,
  lastName: 200,
  alias: 200,
  phone: 100,
  address: 500,
  safeContact: 1000,
  health: 2000,
};

const tooLong = msg`This text is too long. Shorten it.`;

const birthTexts: Record<BirthProblem, MessageDescriptor> = {
  missing: msg`Complete the date of birth, or choose how much of it is known`,
  'not-a-day': msg`The calendar has no such day. Check the date of birth.`,
  'before-1900': msg`The year of birth is before 1900. Check it.`,
  future: msg`The date of birth is still to come. Check it.`,
};

/** What is wrong with the answers to some questions, by field, in the order of the form. */
export function checkPerson(
  values: PersonValues,
  questions: readonly Question[],
  { today, recordedNationalIdKind = '' }: { today: string; recordedNationalIdKind?: string },
): Map<PersonField, MessageDescriptor> {
  const problems = new Map<PersonField, MessageDescriptor>();
  const asks = (question: Question) => questions.includes(question);
  if (asks('firstName') && [values.firstName, values.lastName, values.alias].every((text) => text.trim() === ''))
    problems.set('firstName', msg`Enter at least one name, or an alias`);
  for (const [field, most] of Object.entries(longest) as [Question & PersonField, number][]) {
    if (asks(field) && [...String(values[field]).trim()].length > most) problems.set(field, tooLong);
  }
  if (asks('birthDate')) {
    const problem = birthProblem(values, today);
    if (problem) problems.set(firstPart(values.birthDatePrecision), birthTexts[problem]);
  }
  if (asks('sex') && values.sex === '') problems.set('sex', msg`Choose the sex, or that it is not known`);
  if (asks('nationalId')) checkNationalId(values, recordedNationalIdKind, problems);
  return problems;
}

/** The first field of a date of birth: where its error is shown. */
export function firstPart(precision: string): PersonField {
  const { day, month, year } = partsOf(precision);
  if (day) return 'birthDay';
  if (month) return 'birthMonth';
  return year ? 'birthYear' : 'birthDatePrecision';
}

function checkNationalId(values: PersonValues, recordedKind: string, problems: Map<PersonField, MessageDescriptor>) {
  const { nationalIdKind: kind, nationalIdNumber: number } = values;
  if (number.trim() === '') {
    if (kind !== '' && kind !== recordedKind)
      problems.set('nationalIdNumber', msg`Enter the number, or choose that there is none`);
  } else if (kind === '') problems.set('nationalIdKind', msg`Choose which document the number is from`);
  else if (!isPossibleNationalId(kind, number))
    problems.set('nationalIdNumber', msg`This number cannot be right. Compare it with the document, digit by digit.`);
}
