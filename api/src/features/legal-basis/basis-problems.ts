import { textProblems, type UserError, type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { today, yearsAfter } from '../../platform/today.ts';
import type { RecordLegalBasisInput } from './legal-basis.inputs.ts';
import type { BasisPerson } from './legal-basis.queries.ts';

const LONGEST_NOTE = 1000;
const LONGEST_NAME = 200;
const OF_AGE_YEARS = 18;
const MOST_YEARS_OF_CONSENT = 2;

/** What is wrong with a basis that is to be recorded; `recipientKind` is null where there is no such partner. */
export function basisProblems(
  locale: string,
  input: RecordLegalBasisInput,
  person: BasisPerson,
  recipientKind: string | null,
): UserError[] {
  // A case stays with the record that it was opened for, and may need a basis until it is closed.
  if (person.mergedIntoId !== null && !person.hasOpenCase) return [userError(locale, 'personId', 'PERSON_MERGED')];
  const ofFields: readonly (readonly [string, UserErrorCode | undefined])[] = [
    ['recipientId', recipientProblem(input, person, recipientKind)],
    ['groups', groupsProblem(input)],
    ['givenOn', input.givenOn > today() ? 'IN_FUTURE' : undefined],
    ['expiresOn', expiresOnProblem(input)],
  ];
  return [
    ...ofFields.flatMap(([field, code]) => (code === undefined ? [] : [userError(locale, field, code)])),
    ...optionalText(locale, 'evidenceNote', input.evidenceNote, LONGEST_NOTE),
    ...guardianProblems(locale, input, person),
  ];
}

/** A text that may be left out; null where nothing was written. */
export function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function recipientProblem(
  { recipientId }: RecordLegalBasisInput,
  { partnerId }: BasisPerson,
  kind: string | null,
): UserErrorCode | undefined {
  if (recipientId.toLowerCase() === partnerId) return 'OWN_PARTNER';
  if (kind === null) return 'UNKNOWN_CHOICE';
  return kind === 'ngo' ? undefined : 'NOT_AN_NGO';
}

function groupsProblem({ groups, purpose }: RecordLegalBasisInput): UserErrorCode | undefined {
  // The file itself is shown with every offer that is accepted, and is nothing to choose.
  if (groups.includes('file')) return 'UNKNOWN_CHOICE';
  if (new Set(groups).size < groups.length) return 'NAMED_TWICE';
  return purpose !== 'referral' && !groups.includes('identity') ? 'IDENTITY_NEEDED' : undefined;
}

function expiresOnProblem({ kind, givenOn, expiresOn }: RecordLegalBasisInput): UserErrorCode | undefined {
  if (expiresOn == null) return kind === 'consent' ? 'REQUIRED' : undefined;
  if (expiresOn < today()) return 'IN_PAST';
  return kind === 'consent' && expiresOn > yearsAfter(givenOn, MOST_YEARS_OF_CONSENT) ? 'CONSENT_TOO_LONG' : undefined;
}

function guardianProblems(locale: string, input: RecordLegalBasisInput, { bornOn }: BasisPerson): UserError[] {
  const { kind, guardian, guardianName, givenOn } = input;
  const isMinor = bornOn !== null && givenOn < yearsAfter(bornOn, OF_AGE_YEARS);
  const isNamed = textOf(guardianName) !== null;
  if (guardian == null) {
    if (isMinor && kind === 'consent') return [userError(locale, 'guardian', 'GUARDIAN_NEEDED')];
    return isNamed ? [userError(locale, 'guardian', 'REQUIRED')] : [];
  }
  return textProblems(locale, 'guardianName', guardianName ?? '', LONGEST_NAME);
}

function optionalText(locale: string, field: string, text: string | null | undefined, longest: number): UserError[] {
  return textOf(text) === null ? [] : textProblems(locale, field, text ?? '', longest);
}
