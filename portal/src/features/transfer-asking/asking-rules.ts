import type { RequestTransferInput } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { daysAfter } from '../../shared/due/due.ts';
import type { AskingStep } from './asking-search.ts';

/** What the form holds; empty texts stand for what was not said. */
export interface AskingValues {
  readonly [field: string]: string;
  readonly toPartnerId: string;
  readonly basisId: string;
  readonly message: string;
  readonly dueOn: string;
}

/** What the answers are checked against. */
export interface AskingFacts {
  readonly today: string;
  /** The chosen basis, where it covers a request to who is asked and holds today. */
  readonly basis: { readonly id: string; readonly expiresOn: string | null } | undefined;
}

export type AskingProblems = ReadonlyMap<string, MessageDescriptor>;

/** The same limits as the API's. */
const LONGEST_MESSAGE = 2000;
const MOST_DAYS_TO_ANSWER = 90;
const DAYS_TO_ANSWER = 14;

const stepFields: Record<Exclude<AskingStep, 'check'>, readonly string[]> = {
  asked: ['toPartnerId'],
  basis: ['basisId'],
  message: ['message', 'dueOn'],
};

/** What a new request starts with: two weeks for an answer. */
export function emptyAsking(today: string): AskingValues {
  return { toPartnerId: '', basisId: '', message: '', dueOn: daysAfter(today, DAYS_TO_ANSWER) };
}

/** What is sent of a request. */
export function askingInput(values: AskingValues, personId: string, idempotencyKey: string): RequestTransferInput {
  const { toPartnerId, basisId, message, dueOn } = values;
  return { personId, toPartnerId, basisId, message: message.trim(), dueOn, idempotencyKey };
}

/** The step on which a field is asked. */
export function askingStepOf(field: string): AskingStep {
  const found = Object.entries(stepFields).find(([, fields]) => fields.includes(field));
  return (found?.[0] as AskingStep | undefined) ?? 'check';
}

/** The first of these days is the last that a due day may be. */
export function latestAnswer({ today, basis }: AskingFacts): string {
  const latest = daysAfter(today, MOST_DAYS_TO_ANSWER);
  return basis?.expiresOn && basis.expiresOn < latest ? basis.expiresOn : latest;
}

/** What is wrong with the answers of one step, or with all of them before they are sent. */
export function checkAsking(step: AskingStep, values: AskingValues, facts: AskingFacts): AskingProblems {
  const { toPartnerId, message, dueOn } = values;
  const found: [string, MessageDescriptor | false][] = [
    ['toPartnerId', toPartnerId === '' && msg`Choose whom you ask`],
    ['basisId', facts.basis === undefined && msg`Choose the legal basis that it rests on`],
    [
      'message',
      (message.trim() === '' && msg`Write what the person said`) ||
        ([...message.trim()].length > LONGEST_MESSAGE && msg`This text is too long. Shorten it.`),
    ],
    [
      'dueOn',
      (dueOn === '' && msg`Enter the day by which you need an answer`) ||
        (dueOn < facts.today && msg`This day has passed. Give today or a later day.`) ||
        (dueOn > latestAnswer(facts) &&
          msg`This day is too late: at most 90 days from now, and not after the legal basis.`),
    ],
  ];
  return new Map(
    found.flatMap(([field, text]) =>
      text && (step === 'check' || askingStepOf(field) === step) ? [[field, text] as const] : [],
    ),
  );
}
