import { type Faker, faker } from '@faker-js/faker';
import type {
  BirthDatePrecisionCode,
  CountryCode,
  DifficultyCode,
  DisabilityCode,
  EthnicityCode,
  SexCode,
  TargetGroupCode,
  VulnerabilityCode,
  WashingtonGroupQuestionCode,
} from '@kolo/reference-data';
import { namesOf } from './names/community-names.ts';

/** What is inserted into `person`; the database adds id, pseudonym and the kind of the partner. */
export interface PersonRow {
  partner_id: string;
  country_code: CountryCode;
  sex: SexCode;
  birth_year: number | null;
  municipality_code: string | null;
}

export interface PersonIdentityRow {
  first_name: string | null;
  last_name: string | null;
  birth_date: string | null;
  birth_date_precision: BirthDatePrecisionCode;
  phone: string | null;
  address: string | null;
  alias: string | null;
  no_fixed_address: boolean;
  safe_contact: string | null;
}

type WashingtonGroupAnswers = { [Question in WashingtonGroupQuestionCode]: DifficultyCode | null };

export interface PersonSpecialCategoryRow extends WashingtonGroupAnswers {
  ethnicity: EthnicityCode | null;
  disability: DisabilityCode | null;
  health: string | null;
  target_groups: TargetGroupCode[];
  vulnerabilities: VulnerabilityCode[];
}

export interface PersonConvictionRow {
  offence: string | null;
  sentence_starts_on: string | null;
  sentence_ends_on: string | null;
  released_on: string | null;
}

/** A person with the side rows, which the database creates empty and a factory's user fills. */
export interface PersonRows {
  person: PersonRow;
  identity: PersonIdentityRow;
  special_category: PersonSpecialCategoryRow;
  conviction: PersonConvictionRow;
}

export type PersonOverrides = { [Part in keyof PersonRows]?: Partial<PersonRows[Part]> };

/** Stands in every synthetic address, so that no made-up record is taken for a real one. */
export const syntheticMark = 'Synthetic record';

const municipalityByCountry: Readonly<Record<CountryCode, string>> = {
  RS: 'RS-leskovac',
  XK: 'XK-prishtine',
  BA: 'BA-vares',
  ME: 'ME-niksic',
};

/** Telephone prefixes; the digits after them start with 000, which no operator assigns. */
const callingCode: Readonly<Record<CountryCode, string>> = { RS: '+381', XK: '+383', BA: '+387', ME: '+382' };

/**
 * A valid person of one partner. Names follow country, community and sex, the birth year follows the birth date.
 * The same generator in the same state gives the same person.
 */
export function buildPerson(overrides: PersonOverrides = {}, random: Faker = faker): PersonRows {
  const special_category = buildSpecialCategory(overrides.special_category);
  const country_code = overrides.person?.country_code ?? 'RS';
  const sex = overrides.person?.sex ?? random.helpers.arrayElement(['female', 'male']);
  const identity = {
    ...buildIdentity({ country_code, sex, ethnicity: special_category.ethnicity }, random),
    ...overrides.identity,
  };
  return {
    person: {
      partner_id: random.string.uuid(),
      birth_year: identity.birth_date === null ? null : Number(identity.birth_date.slice(0, 4)),
      municipality_code: municipalityByCountry[country_code],
      ...overrides.person,
      country_code,
      sex,
    },
    identity,
    special_category,
    conviction: {
      offence: null,
      sentence_starts_on: null,
      sentence_ends_on: null,
      released_on: null,
      ...overrides.conviction,
    },
  };
}

function buildSpecialCategory(overrides: Partial<PersonSpecialCategoryRow> = {}): PersonSpecialCategoryRow {
  return {
    ethnicity: null,
    disability: null,
    health: null,
    target_groups: ['start_up'],
    vulnerabilities: [],
    seeing: null,
    hearing: null,
    walking: null,
    remembering: null,
    self_care: null,
    communicating: null,
    ...overrides,
  };
}

function buildIdentity(
  { country_code, sex, ethnicity }: Pick<PersonRow, 'country_code' | 'sex'> & { ethnicity: EthnicityCode | null },
  random: Faker,
): PersonIdentityRow {
  const names = namesOf(country_code, ethnicity);
  const first = sex === 'female' ? names.female : sex === 'male' ? names.male : [...names.female, ...names.male];
  const born = random.date.between({ from: '1955-01-01', to: '1999-12-31' });
  return {
    first_name: random.helpers.arrayElement(first),
    last_name: random.helpers.arrayElement(names.last),
    birth_date: born.toISOString().slice(0, 10),
    birth_date_precision: 'day',
    phone: `${callingCode[country_code]} 000 ${random.string.numeric(3)} ${random.string.numeric(3)}`,
    address: syntheticMark,
    alias: null,
    no_fixed_address: false,
    safe_contact: null,
  };
}
