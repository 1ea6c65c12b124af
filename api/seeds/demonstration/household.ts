import type { Faker } from '@faker-js/faker';
import type { HouseholdRelationCode, SexCode } from '@kolo/reference-data';
import { namesOf } from '../../src/features/person/names/community-names.ts';
import { buildPerson } from '../../src/features/person/person.factory.ts';
import type { PersonRecord } from './caseload.queries.ts';
import { toCyrillic } from './cyrillic.ts';

/** Who lives in a household, since when and as what. */
export interface HouseholdRecord {
  readonly id: string;
  readonly head: PersonRecord;
  readonly label: string;
  readonly since: string;
  /** A membership of the partner. */
  readonly actor: string;
  readonly members: readonly { readonly person_id: string; readonly relation: HouseholdRelationCode }[];
}

export interface Family {
  readonly household: HouseholdRecord;
  /** Those who are on record for the household only. */
  readonly relatives: readonly PersonRecord[];
}

/** Somebody with a partner and a child, who have no case of their own and are recorded for the household. */
export function buildFamily(head: PersonRecord, actor: string, newId: () => string, random: Faker): Family {
  const born = Number(head.person.birth_year ?? 1980);
  const spouse = relative(
    head,
    newId(),
    { sex: head.person.sex === 'male' ? 'female' : 'male', year: born + 2 },
    random,
  );
  const child = relative(head, newId(), { sex: 'female', year: born + 24 }, random);
  const household: HouseholdRecord = {
    id: newId(),
    head,
    label: nameOf(head),
    since: head.created_at.slice(0, 10),
    actor,
    members: [
      { person_id: head.id, relation: 'head' },
      { person_id: spouse.id, relation: 'spouse_or_partner' },
      { person_id: child.id, relation: 'child' },
    ],
  };
  return { household, relatives: [spouse, child] };
}

function relative(head: PersonRecord, id: string, { sex, year }: { sex: SexCode; year: number }, random: Faker) {
  const { ethnicity } = head.special_category;
  const names = namesOf(head.person.country_code, ethnicity);
  const first_name = inScriptOf(head, random.helpers.arrayElement(sex === 'female' ? names.female : names.male));
  const birth_date = `${year}-01-01`;
  const rows = buildPerson(
    {
      person: { ...head.person, sex, birth_year: year },
      identity: {
        first_name,
        last_name: head.identity.last_name,
        birth_date,
        birth_date_precision: 'year',
        no_fixed_address: head.identity.no_fixed_address,
      },
      special_category: { ethnicity, target_groups: [] },
    },
    random,
  );
  return { ...rows, id, created_at: head.created_at };
}

function nameOf({ identity }: PersonRecord): string {
  return identity.last_name ?? '';
}

function inScriptOf(head: PersonRecord, text: string): string {
  return /\p{Script=Cyrillic}/u.test(nameOf(head)) ? toCyrillic(text) : text;
}
