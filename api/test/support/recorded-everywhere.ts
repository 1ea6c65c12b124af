import { Faker, sr_RS_latin } from '@faker-js/faker';
import type { Client } from 'pg';
import { insertPersons, newIds, type PersonRecord } from '../../seeds/demonstration/caseload.queries.ts';
import { generatePersons } from '../../src/features/person/duplicates.generator.ts';

/** How many persons, how many of them are known at several partners, and from what it is generated. */
export interface Generated {
  readonly persons: number;
  readonly copied: number;
  readonly seed: number;
}

/**
 * Records each of the generated persons at one of three partners, and copies of some at the other two: some humans are known
 * at two partners, some at all three. Returns whose records are of one human.
 */
export async function recordEverywhere(
  admin: Client,
  partners: readonly { readonly id: string }[],
  { persons, copied, seed }: Generated,
): Promise<string[][]> {
  const random = new Faker({ locale: [sr_RS_latin], seed });
  const { originals, duplicates } = generatePersons(persons, copied, random, 2);
  const kept = duplicates.filter((_, place) => place % 2 === 0 || random.datatype.boolean());
  const ids = await newIds(admin, originals.length + kept.length);
  const humans = new Map<number, { readonly home: number; readonly ids: string[] }>();
  const records = [...originals, ...kept.map(({ rows }) => rows)].map((rows, place): PersonRecord => {
    const of = kept[place - originals.length]?.of ?? place;
    const human = humans.get(of) ?? { home: random.number.int(2), ids: [] };
    const partner = partners[(human.home + human.ids.length) % partners.length];
    const id = ids[place] ?? '';
    human.ids.push(id);
    humans.set(of, human);
    return { ...rows, person: { ...rows.person, partner_id: partner?.id ?? '' }, id, created_at: '2018-01-01' };
  });
  for (let from = 0; from < records.length; from += 5_000)
    await insertPersons(admin, records.slice(from, from + 5_000));
  await admin.query('analyze kolo.person, kolo.person_identity, kolo.person_match_key, kolo.person_to_link');
  return [...humans.values()].flatMap((human) => (human.ids.length > 1 ? [human.ids] : []));
}
