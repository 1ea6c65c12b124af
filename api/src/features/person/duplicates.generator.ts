import type { Faker } from '@faker-js/faker';
import type { EthnicityCode } from '@kolo/reference-data';
import { toCyrillic } from '../../../seeds/demonstration/cyrillic.ts';
import { buildPerson, type PersonRows } from './person.factory.ts';

/** Persons of one partner, and copies of some of them as another colleague might have recorded them. */
export interface GeneratedPersons {
  readonly originals: readonly PersonRows[];
  /** Each with the place of its original. */
  readonly duplicates: readonly { readonly of: number; readonly rows: PersonRows }[];
}

const communities: readonly (EthnicityCode | null)[] = [
  null,
  null,
  null,
  null,
  'serb',
  'bosniak',
  'roma',
  'albanian',
  'croat',
  'hungarian',
];
const municipalities = ['RS-leskovac', 'RS-nis', 'RS-medvedja', 'RS-pirot', 'RS-svrljig'];

/**
 * Generates as febrl does: originals first, then copies with a few mistakes each, one of an original unless told otherwise.
 * The same generator gives the same.
 */
export function generatePersons(count: number, copied: number, random: Faker, copies = 1): GeneratedPersons {
  const originals: PersonRows[] = [];
  for (let place = 0; place < count; place += 1) {
    const relative = random.number.int(9) === 0 ? originals.at(-1) : undefined;
    originals.push(newPerson(relative, random));
  }
  const places = random.helpers.arrayElements(
    originals.map((_, place) => place),
    copied,
  );
  const copiesOf = (of: number) =>
    Array.from({ length: copies }, () => ({ of, rows: copyOf(originals[of] as PersonRows, random) }));
  const duplicates = places.flatMap(copiesOf);
  return { originals, duplicates };
}

/** Somebody new; a relative shares last name, municipality and telephone. */
function newPerson(relative: PersonRows | undefined, random: Faker): PersonRows {
  const rows = buildPerson(
    {
      person: { municipality_code: random.helpers.arrayElement(municipalities) },
      special_category: { ethnicity: random.helpers.arrayElement(communities) },
    },
    random,
  );
  const phone = random.number.int(3) === 0 ? null : `+381 6${random.string.numeric(8)}`;
  const identity = { ...rows.identity, phone };
  if (relative === undefined) return written({ ...rows, identity }, random);
  const shared = { last_name: relative.identity.last_name, phone: relative.identity.phone };
  const municipality_code = relative.person.municipality_code;
  return written(
    { ...rows, person: { ...rows.person, municipality_code }, identity: { ...identity, ...shared } },
    random,
  );
}

/** One in three colleagues writes Cyrillic. */
function written(rows: PersonRows, random: Faker): PersonRows {
  return random.number.int(2) === 0 ? inScript(rows, toCyrillic) : rows;
}

function inScript(rows: PersonRows, script: (text: string) => string): PersonRows {
  const { first_name, last_name } = rows.identity;
  return {
    ...rows,
    identity: {
      ...rows.identity,
      first_name: first_name && script(first_name),
      last_name: last_name && script(last_name),
    },
  };
}

type Mistake = (rows: PersonRows, random: Faker) => PersonRows;

const identityChanged = (rows: PersonRows, changes: Partial<PersonRows['identity']>): PersonRows => {
  const identity = { ...rows.identity, ...changes };
  const birth_year = identity.birth_date === null ? null : Number(identity.birth_date.slice(0, 4));
  return { ...rows, identity, person: { ...rows.person, birth_year } };
};

/** What goes wrong when somebody is recorded a second time, with how often. */
const mistakes: readonly { readonly weight: number; readonly value: Mistake }[] = [
  {
    weight: 5,
    value: (rows, random) => identityChanged(rows, { first_name: misspelt(rows.identity.first_name, random) }),
  },
  {
    weight: 5,
    value: (rows, random) => identityChanged(rows, { last_name: misspelt(rows.identity.last_name, random) }),
  },
  { weight: 5, value: (rows) => inScript(rows, toCyrillic) },
  { weight: 5, value: (rows) => inScript(rows, withoutDiacritics) },
  { weight: 4, value: (rows) => identityChanged(rows, { birth_date: dayAndMonthSwapped(rows.identity.birth_date) }) },
  {
    weight: 2,
    value: (rows, random) => identityChanged(rows, { birth_date: otherDay(rows.identity.birth_date, random) }),
  },
  { weight: 2, value: (rows) => yearOnly(rows) },
  { weight: 2, value: (rows) => identityChanged(rows, { birth_date: null, birth_date_precision: 'unknown' }) },
  { weight: 4, value: (rows) => identityChanged(rows, { phone: null }) },
  { weight: 3, value: (rows, random) => identityChanged(rows, { phone: `+381 6${random.string.numeric(8)}` }) },
  { weight: 2, value: (rows) => ({ ...rows, person: { ...rows.person, municipality_code: null } }) },
  { weight: 2, value: (rows) => ({ ...rows, person: { ...rows.person, sex: 'unknown' } }) },
  {
    weight: 1,
    value: (rows) =>
      identityChanged(rows, { first_name: rows.identity.last_name, last_name: rows.identity.first_name }),
  },
];

/** A copy with one to three different mistakes. */
function copyOf(rows: PersonRows, random: Faker): PersonRows {
  const made = new Set<Mistake>();
  const count = random.helpers.weightedArrayElement([
    { weight: 5, value: 1 },
    { weight: 4, value: 2 },
    { weight: 1, value: 3 },
  ]);
  while (made.size < count) made.add(random.helpers.weightedArrayElement([...mistakes]));
  return [...made].reduce((copy, mistake) => mistake(copy, random), rows);
}

/** One letter left out, doubled, changed into another, or changed in place with the next. */
function misspelt(name: string | null, random: Faker): string | null {
  if (name === null || name.length < 3) return name;
  const at = random.number.int({ min: 1, max: name.length - 2 });
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  const other = random.helpers.arrayElement([...(/[а-я]/i.test(name) ? 'аеиорнтс' : 'aeiornts')]);
  return random.helpers.arrayElement([
    before + after,
    before + letter + letter + after,
    before + other + after,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
}

function withoutDiacritics(text: string): string {
  return text.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj').normalize('NFD').replace(/\p{M}/gu, '');
}

function dayAndMonthSwapped(date: string | null): string | null {
  const [year, month, day] = date?.split('-') ?? [];
  return day !== undefined && Number(day) <= 12 ? `${year}-${day}-${month}` : date;
}

function otherDay(date: string | null, random: Faker): string | null {
  return date && `${date.slice(0, 8)}${String(random.number.int({ min: 1, max: 28 })).padStart(2, '0')}`;
}

function yearOnly(rows: PersonRows): PersonRows {
  const { birth_date } = rows.identity;
  return birth_date === null
    ? rows
    : identityChanged(rows, { birth_date: `${birth_date.slice(0, 4)}-01-01`, birth_date_precision: 'year' });
}
