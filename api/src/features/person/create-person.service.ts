import { notFound } from '../../platform/errors/coded-error.ts';
import { actingMembership, authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Person } from './person.entity.ts';
import { PersonIdentity } from './person-identity.entity.ts';
import type { KeptCreation } from './person-intake.inputs.ts';
import {
  type BirthDate,
  birthDateOf,
  checkIdentity,
  checkSpecialCategory,
  kept,
  Problems,
  UNKNOWN,
} from './person-intake.rules.ts';
import { PersonSpecialCategory } from './person-special-category.entity.ts';
import { givesAny, identityValues, specialCategoryValues } from './person-values.ts';

/**
 * Records a person of one of the viewer's own partners. The side rows come with the person, empty, and are filled here.
 * @throws NOT_FOUND for a partner that does not exist, FORBIDDEN for one where the viewer may not record persons.
 */
export function createPerson({ viewer, found, changes }: Write, input: KeptCreation): WriteOutcome {
  const [partner, municipality] = found;
  const partnerKind = partner?.[0]?.[0];
  if (partnerKind == null) throw notFound();
  const { partnerId, countryCode, sex } = input;
  const scope = { partnerId, partnerKind, countryCode };
  const acting = actingMembership(viewer, 'create', 'Person', scope);
  authorise(viewer, 'update', 'PersonIdentity', scope);

  const problems = new Problems(viewer.locale);
  const { identity, specialCategory } = input;
  checkIdentity(problems, identity);
  if (specialCategory) checkSpecialCategory(problems, specialCategory);
  const born = birthDateFrom(input, problems);
  if (!kept(identity.firstName) && !kept(identity.lastName) && !kept(identity.alias))
    problems.add(['identity', 'firstName'], 'REQUIRED');
  if (!partner?.some(([, country]) => country === countryCode))
    problems.add(['countryCode'], 'NOT_A_COUNTRY_OF_PARTNER');
  else if (input.municipalityCode != null && municipality?.[0]?.[0] !== countryCode)
    problems.add(['municipalityCode'], 'NOT_A_MUNICIPALITY_OF_COUNTRY');
  if (problems.errors.length > 0) return { errors: problems.errors };

  const id = changes.insert(Person, {
    partner: partnerId,
    country: countryCode,
    sex,
    birthYear: born.birthDate === null ? null : Number(born.birthDate.slice(0, 4)),
    municipality: input.municipalityCode ?? null,
  });
  changes.update(PersonIdentity, id, identityValues(identity, born));
  const special = specialCategoryValues(specialCategory ?? {});
  const sensitive = givesAny(special);
  if (sensitive) {
    authorise(viewer, 'update', 'PersonSpecialCategory', scope);
    changes.update(PersonSpecialCategory, id, special);
  }
  const fieldGroups = sensitive ? ['identity', 'special_category'] : ['identity'];
  return { id, action: 'create', subject: 'Person', partnerId, fieldGroups, acting };
}

function birthDateFrom({ identity }: KeptCreation, problems: Problems): BirthDate {
  const born = birthDateOf(identity, UNKNOWN);
  if (born === null) problems.add(['identity', 'birthDatePrecision'], 'PRECISION_MISMATCH');
  return born ?? UNKNOWN;
}
