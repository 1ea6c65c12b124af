import type { Faker } from '@faker-js/faker';
import type {
  BirthDatePrecisionCode,
  CountryCode,
  DisabilityCode,
  EthnicityCode,
  SexCode,
  TargetGroupCode,
} from '@kolo/reference-data';
import type { CaseRow } from '../../src/features/case/case.factory.ts';
import { buildPerson, type PersonRows, syntheticMark } from '../../src/features/person/person.factory.ts';
import { addDays } from './days.ts';
import type { CaseloadProfile } from './partners.ts';
import { weighted } from './weighted.ts';

const minorities: Readonly<Record<CountryCode, readonly EthnicityCode[]>> = {
  RS: ['albanian', 'bosniak', 'croat', 'roma', 'vlach', 'hungarian', 'ashkali', 'egyptian'],
  XK: ['serb', 'bosniak', 'roma', 'ashkali', 'egyptian', 'gorani', 'turk'],
  BA: ['roma'],
  ME: ['albanian', 'bosniak', 'croat', 'roma', 'egyptian'],
};

/** A person who asks a partner NGO for support, as the programme's target groups describe them. */
export function buildApplicant(
  profile: CaseloadProfile,
  partner_id: string,
  openedOn: string,
  health: readonly string[],
  random: Faker,
): PersonRows {
  const ethnicity = weighted(random, profile.ethnicities);
  const sex = weighted<SexCode>(random, {
    female: profile.women,
    male: 99.5 - profile.women,
    unknown: 0.4,
    other: 0.1,
  });
  const age = ageOfApplicant(random);
  const disability = weighted<DisabilityCode>(random, {
    none: 91,
    physical: 4,
    sensory: 2,
    psychosocial: 1.2,
    intellectual: 1,
    multiple: 0.8,
  });
  const formerConvict = sex === 'male' && random.number.int(99) < profile.formerConvicts;
  const traits = { country: profile.countryCode, sex, age, ethnicity, disability, formerConvict };
  const rows = buildPerson(
    {
      person: { partner_id, country_code: profile.countryCode, sex, municipality_code: place(profile, random) },
      identity: { birth_date: birthDate(openedOn, age, random) },
      special_category: {
        ethnicity,
        disability,
        health: random.number.int(99) < 5 ? random.helpers.arrayElement(health) : null,
        target_groups: targetGroupsOf(traits, random),
      },
    },
    random,
  );
  return withGaps(rows, random);
}

/** A convict at one of the institutions, with the sentence that is served; conditional release ends a case early. */
export function buildConvict(
  profile: CaseloadProfile,
  partner_id: string,
  course: Pick<CaseRow, 'opened_on' | 'closed_on' | 'exit_reason'>,
  juvenile: boolean,
  random: Faker,
): PersonRows {
  const openedOn = course.opened_on;
  const age = juvenile ? random.number.int({ min: 16, max: 21 }) : random.number.int({ min: 21, max: 58 });
  const starts = addDays(openedOn, -random.number.int({ min: 5, max: juvenile ? 60 : 400 }));
  const rows = buildPerson(
    {
      person: { partner_id, country_code: 'RS', sex: 'male', municipality_code: place(profile, random) },
      identity: { birth_date: birthDate(openedOn, age, random) },
      special_category: {
        ethnicity: weighted(random, profile.ethnicities),
        disability: 'none',
        target_groups: ['convict'],
      },
      conviction: {
        offence: random.helpers.arrayElement(offences),
        sentence_starts_on: starts,
        sentence_ends_on: addDays(openedOn, random.number.int({ min: 650, max: 1500 })),
        released_on: course.exit_reason === 'no_longer_eligible' ? course.closed_on : null,
      },
    },
    random,
  );
  return { ...rows, identity: { ...rows.identity, phone: null } };
}

/** Of the Criminal Code of Serbia. */
const offences = [
  'Teška krađa (čl. 204 KZ)',
  'Razbojništvo (čl. 206 KZ)',
  'Prevara (čl. 208 KZ)',
  'Neovlašćena proizvodnja i stavljanje u promet opojnih droga (čl. 246 KZ)',
];

function ageOfApplicant(random: Faker): number {
  const [youngest = 18, oldest = 64] = weighted<string>(random, {
    '16-17': 1,
    '18-24': 14,
    '25-29': 14,
    '30-44': 41,
    '45-59': 25,
    '60-64': 3.5,
    '65-69': 1.5,
  })
    .split('-')
    .map(Number);
  return random.number.int({ min: youngest, max: oldest });
}

function birthDate(openedOn: string, age: number, random: Faker): string {
  const birthday = `${Number(openedOn.slice(0, 4)) - age}${openedOn.slice(4)}`;
  return addDays(birthday, -random.number.int({ min: 1, max: 360 }));
}

function place(profile: CaseloadProfile, random: Faker): string | null {
  return random.number.int(99) < 2 ? null : weighted(random, profile.municipalities);
}

interface Traits {
  country: CountryCode;
  sex: SexCode;
  age: number;
  ethnicity: EthnicityCode;
  disability: DisabilityCode;
  formerConvict: boolean;
}

function targetGroupsOf(traits: Traits, random: Faker): TargetGroupCode[] {
  const { country, sex, age, ethnicity, disability, formerConvict } = traits;
  const business = weighted<TargetGroupCode | 'nothing'>(
    random,
    country === 'ME'
      ? { start_up: 15, micro_business: 5, nothing: 80 }
      : { start_up: 60, micro_business: 22, small_business: 4, nothing: 14 },
  );
  const unemployed = business !== 'micro_business' && business !== 'small_business';
  const groups: TargetGroupCode[] = business === 'nothing' ? [] : [business];
  if (sex === 'female' && unemployed) groups.push('unemployed_woman');
  if (age < 30) groups.push('youth');
  if (minorities[country].includes(ethnicity)) groups.push('national_minority');
  if (disability !== 'none') groups.push('person_with_disability');
  if (unemployed && (age >= 50 || random.number.int(99) < 8)) groups.push('less_employable');
  if (formerConvict) groups.push('former_convict');
  if (country === 'ME' && (ethnicity === 'roma' || ethnicity === 'egyptian')) groups.push('roma_family');
  return groups.length === 0 ? ['less_employable'] : groups;
}

/** The Washington Group's questions, asked of two in three; what is answered fits the recorded disability. */
function functioning(disability: DisabilityCode | null, random: Faker): Partial<PersonRows['special_category']> {
  if (random.number.int(2) === 0) return {};
  const answers = {
    seeing: 'no_difficulty',
    hearing: 'no_difficulty',
    walking: 'no_difficulty',
    remembering: 'no_difficulty',
    self_care: 'no_difficulty',
    communicating: 'no_difficulty',
  } as const;
  const severe = random.helpers.arrayElement(['a_lot_of_difficulty', 'cannot_do_at_all'] as const);
  if (disability === 'physical' || disability === 'multiple') return { ...answers, walking: severe };
  if (disability === 'sensory') return { ...answers, [random.helpers.arrayElement(['seeing', 'hearing'])]: severe };
  if (disability === 'intellectual') return { ...answers, remembering: severe };
  if (disability === 'psychosocial') return { ...answers, communicating: severe };
  return { ...answers, seeing: random.number.int(9) === 0 ? 'some_difficulty' : 'no_difficulty' };
}

/** What is not known or not said: real files have gaps, and screens and counts have to bear them. */
function withGaps(rows: PersonRows, random: Faker): PersonRows {
  const precision = weighted<BirthDatePrecisionCode>(random, { day: 84, month: 3, year: 4, estimated: 5, unknown: 4 });
  const birth_date = rounded(rows.identity.birth_date, precision);
  const unsaid = weighted(random, { said: 89, undisclosed: 5, unasked: 6 });
  const { ethnicity, disability } = rows.special_category;
  return {
    ...rows,
    person: { ...rows.person, birth_year: birth_date === null ? null : Number(birth_date.slice(0, 4)) },
    identity: {
      ...rows.identity,
      birth_date,
      birth_date_precision: precision,
      last_name: random.number.int(199) === 0 ? null : rows.identity.last_name,
      phone: random.number.int(99) < 22 ? null : rows.identity.phone,
      address: syntheticMark,
      no_fixed_address: rows.person.municipality_code === null,
    },
    special_category: {
      ...rows.special_category,
      ethnicity: unsaid === 'said' ? ethnicity : unsaid === 'undisclosed' ? 'undisclosed' : null,
      disability: disability === 'none' && random.number.int(99) < 10 ? null : disability,
      ...functioning(disability, random),
      vulnerabilities: rows.person.municipality_code === null ? ['no_documents'] : [],
    },
  };
}

function rounded(date: string | null, precision: BirthDatePrecisionCode): string | null {
  if (date === null || precision === 'unknown') return null;
  if (precision === 'day') return date;
  return precision === 'month' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`;
}
