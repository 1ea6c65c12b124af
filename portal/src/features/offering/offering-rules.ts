import type { OfferKind, WindowGroup } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { daysAfter } from '../../shared/due/due.ts';
import type { OfferingStep } from './offering-search.ts';
import type { OfferingValues } from './offering-values.ts';

/** A legal basis that an offer can rest on, as far as the form has to know it. */
export interface FittingBasis {
  readonly id: string;
  readonly groups: readonly WindowGroup[];
  readonly expiresOn: string | null;
}

/** What the answers are checked against. */
export interface OfferingFacts {
  readonly kind: OfferKind;
  readonly today: string;
  /** The chosen basis, where it covers this receiver and kind and holds today. */
  readonly basis: FittingBasis | undefined;
}

export type OfferingProblems = ReadonlyMap<string, MessageDescriptor>;

/** The same limits as the API's. */
const LONGEST_PURPOSE = 500;
const LONGEST_SUMMARY = 4000;
const MOST_DAYS_TO_ANSWER = 90;

const stepFields: Record<Exclude<OfferingStep, 'check'>, readonly string[]> = {
  receiver: ['toPartnerId', 'service'],
  basis: ['basisId'],
  shared: ['groups'],
  request: ['purpose', 'summary', 'dueOn', 'endsOn', 'reportsNotes'],
};

/** The step on which a field is asked. */
export function stepOf(field: string): OfferingStep {
  const found = Object.entries(stepFields).find(([, fields]) => fields.includes(field));
  return (found?.[0] as OfferingStep | undefined) ?? 'check';
}

/** What is wrong with the answers of one step, or with all of them before they are sent. */
export function checkStep(step: OfferingStep, values: OfferingValues, facts: OfferingFacts): OfferingProblems {
  const all = problemsOf(values, facts);
  return step === 'check' ? all : new Map([...all].filter(([field]) => stepOf(field) === step));
}

/** The first of these days is the last that a due day may be. */
export function latestDue({ today, basis }: OfferingFacts): string {
  const latest = daysAfter(today, MOST_DAYS_TO_ANSWER);
  return basis?.expiresOn && basis.expiresOn < latest ? basis.expiresOn : latest;
}

function problemsOf(values: OfferingValues, facts: OfferingFacts): OfferingProblems {
  const { toPartnerId, service, groups, purpose, summary, dueOn, endsOn } = values;
  const { kind, today, basis } = facts;
  const found: [string, MessageDescriptor | false][] = [
    ['toPartnerId', toPartnerId === '' && msg`Choose to whom`],
    ['service', kind === 'REFERRAL' && service === '' && msg`Choose the service`],
    ['basisId', basis === undefined && msg`Choose the legal basis that it rests on`],
    [
      'groups',
      kind === 'TRANSFER' &&
        !groups.includes('IDENTITY') &&
        msg`A transfer has to say who the person is: choose identity`,
    ],
    ['purpose', problemOfText(purpose, LONGEST_PURPOSE, msg`Say in one line what for`)],
    ['summary', problemOfText(summary, LONGEST_SUMMARY, msg`Write what the receiver has to know to answer`)],
    [
      'dueOn',
      (dueOn === '' && msg`Enter the day by which you need an answer`) ||
        (dueOn < today && msg`This day has passed. Give today or a later day.`) ||
        (dueOn > latestDue(facts) &&
          msg`This day is too late: at most 90 days from now, and not after the legal basis.`),
    ],
    ['endsOn', kind === 'REFERRAL' && endsOn !== '' && endsOn < dueOn && msg`This day is before the day of the answer`],
  ];
  return new Map(found.flatMap(([field, text]) => (text ? [[field, text] as const] : [])));
}

function problemOfText(text: string, longest: number, missing: MessageDescriptor): MessageDescriptor | false {
  if (text.trim() === '') return missing;
  return [...text.trim()].length > longest && msg`This text is too long. Shorten it.`;
}
