import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Person } from './person.entity.ts';
import { PersonIdentity } from './person-identity.entity.ts';
import type { KeptCorrection, KeptIdentity } from './person-intake.inputs.ts';
import {
  type BirthDate,
  birthDateOf,
  checkIdentity,
  checkSpecialCategory,
  checkText,
  isBlank,
  kept,
  Problems,
  UNKNOWN,
} from './person-intake.rules.ts';
import { PersonSpecialCategory } from './person-special-category.entity.ts';
import { type PersonTarget, personTargetFrom } from './person-target.queries.ts';
import { givesAny, identityValues, specialCategoryValues } from './person-values.ts';

const LONGEST_REASON = 1000;

/**
 * Corrects fields of a person; the database keeps what they were before, by whom and why they were changed.
 * @throws NOT_FOUND for a person that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function correctPerson({ viewer, found, changes }: Write, input: KeptCorrection): WriteOutcome {
  const person = personTargetFrom(found[0]);
  if (person === null) throw notFound();
  const { personId, partnerId } = person;
  const { id: acting } = actingMembership(viewer, 'update', 'Person', { ...person, id: personId });
  if (person.mergedIntoId !== null) return { errors: [userError(viewer.locale, 'personId', 'PERSON_MERGED')] };
  if (person.version !== input.expectedVersion) return conflict(viewer, personId);

  const problems = new Problems(viewer.locale);
  checkReason(problems, input.reason);
  const born = input.identity ? identityFrom(input.identity, person, problems) : undefined;
  const special = specialCategoryValues(input.specialCategory ?? {});
  if (input.specialCategory) checkSpecialCategory(problems, input.specialCategory);
  if (input.sex === null) problems.add(['sex'], 'REQUIRED');
  if (input.municipalityCode != null && found[1]?.[0]?.[0] !== person.countryCode)
    problems.add(['municipalityCode'], 'NOT_A_MUNICIPALITY_OF_COUNTRY');
  const identity = identityValues(input.identity ?? {}, born);
  const own = { sex: input.sex, municipality: input.municipalityCode };
  if (!givesAny({ ...identity, ...special, ...own })) problems.add(['reason'], 'NOTHING_TO_CORRECT');
  if (problems.errors.length > 0) return { errors: problems.errors };

  const birthYear = born && (born.birthDate === null ? null : Number(born.birthDate.slice(0, 4)));
  changes.update(Person, personId, { ...own, birthYear }, input.expectedVersion);
  const fieldGroups: string[] = [];
  if (givesAny(identity)) {
    authorise(viewer, 'update', 'PersonIdentity', { ...person });
    changes.update(PersonIdentity, personId, identity);
    fieldGroups.push('identity');
  }
  if (givesAny(special)) {
    authorise(viewer, 'update', 'PersonSpecialCategory', { ...person });
    changes.update(PersonSpecialCategory, personId, special);
    fieldGroups.push('special_category');
  }
  const reason = input.reason.trim();
  return { id: personId, action: 'update', subject: 'Person', partnerId, fieldGroups, acting, reason };
}

function checkReason(problems: Problems, reason: string): void {
  if (isBlank(reason)) problems.add(['reason'], 'REQUIRED');
  else checkText(problems, ['reason'], reason, LONGEST_REASON);
}

/** Checks what is given of the identity; the birth date that it leads to, or undefined where none is given. */
function identityFrom(given: KeptIdentity, person: PersonTarget, problems: Problems): BirthDate | undefined {
  checkIdentity(problems, given);
  const names = (['firstName', 'lastName', 'alias'] as const).map((name) =>
    given[name] === undefined ? person[name] : kept(given[name]),
  );
  if (!names.some(Boolean)) problems.add(['identity', 'firstName'], 'REQUIRED');
  if (given.birthDate === undefined && given.birthDatePrecision == null) return undefined;
  const recorded = { birthDate: person.birthDate, birthDatePrecision: person.birthDatePrecision ?? 'unknown' };
  const born = birthDateOf(given, recorded);
  if (born === null) problems.add(['identity', 'birthDatePrecision'], 'PRECISION_MISMATCH');
  return born ?? UNKNOWN;
}
