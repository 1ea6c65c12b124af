import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Household } from './household.entity.ts';
import type { AddHouseholdMemberInput, CorrectHouseholdInput, CreateHouseholdInput } from './household.inputs.ts';
import { householdTargetFrom, type LivingPerson, livingPersonFrom, type Stay, staysFrom } from './household.queries.ts';
import { HouseholdMember } from './household-member.entity.ts';
import { overlaps, sinceProblems } from './stay-problems.ts';

const LONGEST_LABEL = 200;

/**
 * Records a household with its first member.
 * @throws NOT_FOUND for a person who is absent or hidden, FORBIDDEN for one who is only readable.
 */
export function createHousehold({ viewer, found, changes }: Write, input: CreateHouseholdInput): WriteOutcome {
  const person = livingPersonFrom(found[1]);
  if (person === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'create', 'Household', { ...person });
  const { personId, partnerId, countryCode } = person;
  const since = input.since ?? today();
  const errors = [
    ...problemsOfNew(viewer.locale, person, staysFrom(found[2]), since),
    ...labelProblems(viewer.locale, input.label),
    ...municipalityProblems(viewer.locale, input.municipalityCode, found[3]?.[0]?.[0], countryCode),
  ];
  if (errors.length > 0) return { errors };

  const id = changes.insert(Household, {
    firstPerson: personId,
    label: kept(input.label),
    municipality: input.municipalityCode ?? undefined,
  });
  changes.insert(HouseholdMember, { household: id, person: personId, relation: input.relation, since });
  return { id, action: 'create', subject: 'Household', partnerId, fieldGroups: GROUPS, acting };
}

/** Corrects what a household is called and where it is. @throws NOT_FOUND and FORBIDDEN, as above. */
export function correctHousehold({ viewer, found, changes }: Write, input: CorrectHouseholdInput): WriteOutcome {
  const household = householdTargetFrom(found[0]);
  if (household === null) throw notFound();
  const { householdId: id, partnerId, countryCode, version } = household;
  const { id: acting } = actingMembership(viewer, 'update', 'Household', { ...household, id });
  if (version !== input.expectedVersion) return conflict(viewer, id);
  const { label, municipalityCode } = input;
  const errors = [
    ...labelProblems(viewer.locale, label),
    ...municipalityProblems(viewer.locale, municipalityCode, found[1]?.[0]?.[0], countryCode),
  ];
  if (label === undefined && municipalityCode === undefined)
    errors.push(userError(viewer.locale, 'householdId', 'NOTHING_CHANGED'));
  if (errors.length > 0) return { errors };

  changes.update(Household, id, { label: kept(label), municipality: municipalityCode }, version);
  return { id, action: 'update', subject: 'Household', partnerId, fieldGroups: GROUPS, acting };
}

/** Adds a person to a household. @throws NOT_FOUND and FORBIDDEN, as above. */
export function addHouseholdMember({ viewer, found, changes }: Write, input: AddHouseholdMemberInput): WriteOutcome {
  const household = householdTargetFrom(found[1]);
  const person = livingPersonFrom(found[2]);
  if (household === null || person === null || household.partnerId !== person.partnerId) throw notFound();
  const { id: acting } = actingMembership(viewer, 'create', 'HouseholdMember', { ...household });
  const { partnerId, householdId } = household;
  const since = input.since ?? today();
  const errors = problemsOfNew(viewer.locale, person, staysFrom(found[3]), since);
  if (person.countryCode !== household.countryCode) errors.push(userError(viewer.locale, 'personId', 'OTHER_COUNTRY'));
  if (input.relation === 'head' && (found[4] ?? []).length > 0)
    errors.push(userError(viewer.locale, 'relation', 'HAS_HEAD'));
  if (errors.length > 0) return { errors };

  const { relation } = input;
  const id = changes.insert(HouseholdMember, { household: householdId, person: person.personId, relation, since });
  return { id, action: 'create', subject: 'HouseholdMember', partnerId, fieldGroups: GROUPS, acting };
}

/** Who lives with whom is read and written like special categories are. */
export const GROUPS = ['special_category'];

function problemsOfNew(locale: string, person: LivingPerson, stays: readonly Stay[], since: string): UserError[] {
  const errors = sinceProblems(locale, since);
  if (person.isMerged) errors.push(userError(locale, 'personId', 'PERSON_MERGED'));
  else if (overlaps(stays, { since, until: null })) errors.push(userError(locale, 'personId', 'IN_HOUSEHOLD'));
  return errors;
}

function labelProblems(locale: string, label: string | null | undefined): UserError[] {
  return textProblems(locale, 'label', label || '–', LONGEST_LABEL);
}

function municipalityProblems(
  locale: string,
  code: string | null | undefined,
  country: string | null | undefined,
  wanted: string,
): UserError[] {
  return code != null && country !== wanted
    ? [userError(locale, 'municipalityCode', 'NOT_A_MUNICIPALITY_OF_COUNTRY')]
    : [];
}

function kept(label: string | null | undefined): string | null | undefined {
  return label == null ? label : label.trim() || null;
}
