import type { PersonIdentity } from './person-identity.entity.ts';
import type { KeptIdentity, PersonSpecialCategoryInput } from './person-intake.inputs.ts';
import { type BirthDate, kept } from './person-intake.rules.ts';
import type { PersonSpecialCategory } from './person-special-category.entity.ts';

type Values<T> = { [K in keyof T]?: unknown };

/** The columns of an identity that an input gives: undefined where it does not. */
export function identityValues(given: KeptIdentity, born: BirthDate | undefined): Values<PersonIdentity> {
  const { nationalId } = given;
  return {
    firstName: kept(given.firstName),
    lastName: kept(given.lastName),
    alias: kept(given.alias),
    birthDate: born?.birthDate,
    birthDatePrecision: born?.birthDatePrecision,
    phone: kept(given.phone),
    address: kept(given.address),
    noFixedAddress: given.noFixedAddress ?? undefined,
    safeContact: kept(given.safeContact),
    ...(nationalId !== undefined && {
      nationalIdKind: nationalId?.kind ?? null,
      nationalIdHash: nationalId?.hash ?? null,
      nationalIdKeyVersion: nationalId?.keyVersion ?? null,
    }),
  };
}

/** The columns of special-category data that an input gives: undefined where it does not. */
export function specialCategoryValues(given: PersonSpecialCategoryInput): Values<PersonSpecialCategory> {
  const distinct = (codes: readonly string[] | null | undefined) => (codes ? [...new Set(codes)] : undefined);
  return {
    ethnicity: given.ethnicity,
    disability: given.disability,
    health: kept(given.health),
    targetGroups: distinct(given.targetGroups),
    vulnerabilities: distinct(given.vulnerabilities),
    seeing: given.seeing,
    hearing: given.hearing,
    walking: given.walking,
    remembering: given.remembering,
    selfCare: given.selfCare,
    communicating: given.communicating,
  };
}

/** Whether an input gives any value at all. */
export function givesAny(values: object): boolean {
  return Object.values(values).some((value) => value !== undefined);
}
