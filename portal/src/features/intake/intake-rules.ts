import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  checkPerson,
  functioningQuestions,
  groupQuestions,
  isPossibleNationalId,
  type PersonField,
  type Question,
  reachQuestions,
  whoQuestions,
} from '../person-form/index.ts';
import { type IntakeStep, intakeSteps } from './intake-search.ts';
import { type IntakeValues, soughtFrom } from './intake-values.ts';

/** What each step asks. */
export const stepQuestions: Record<IntakeStep, readonly Question[]> = {
  search: [],
  who: whoQuestions,
  reach: reachQuestions,
  groups: groupQuestions,
  functioning: functioningQuestions,
  check: [],
};

export type IntakeField = keyof IntakeValues;
export type IntakeProblems = Map<IntakeField, MessageDescriptor>;

/** What is wrong with the answers of one step; the last one answers for all. */
export function checkStep(step: IntakeStep, values: IntakeValues, today: string): IntakeProblems {
  if (step === 'search') return checkSought(values, today);
  const steps = step === 'check' ? intakeSteps : [step];
  const questions = steps.flatMap((one) => stepQuestions[one]);
  return checkPerson(values, questions, { today });
}

/** The step on which a field stands. */
export function stepOf(field: string): IntakeStep {
  if (field === 'membershipId') return 'who';
  return intakeSteps.find((step) => stepQuestions[step].some((question) => fieldBelongs(question, field))) ?? 'who';
}

function fieldBelongs(question: Question, field: string): boolean {
  return question === field || (['birthDate', 'nationalId'].includes(question) && field.startsWith(prefixOf(question)));
}

function prefixOf(question: Question): string {
  return question === 'birthDate' ? 'birth' : question;
}

function checkSought(values: IntakeValues, today: string): IntakeProblems {
  const problems: IntakeProblems = new Map();
  const { name, birthDate, nationalId } = soughtFrom(values);
  const dateIsTyped = [values.birthDay, values.birthMonth, values.birthYear].some((part) => part !== '');
  if (dateIsTyped && (birthDate === undefined || birthDate > today))
    problems.set('birthDay', msg`Give the whole date of birth, or leave it empty`);
  if (nationalId && !isPossibleNationalId(nationalId.kind, nationalId.number))
    problems.set('nationalIdNumber', msg`This number cannot be right. Compare it with the document, digit by digit.`);
  if (values.nationalIdNumber.trim() !== '' && values.nationalIdKind === '')
    problems.set('nationalIdKind', msg`Choose which document the number is from`);
  if (problems.size === 0 && !name && !birthDate && !nationalId)
    problems.set('soughtName', msg`Enter a name, a date of birth or a national id to look for`);
  return problems;
}

export type { PersonField };
