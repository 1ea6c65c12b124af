import { Faker, sr_RS_latin } from '@faker-js/faker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertPersons, newIds, type PersonRecord } from '../../../seeds/demonstration/caseload.queries.ts';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { roundTrip } from '../../platform/database/round-trip.ts';
import { viewerOf } from '../../platform/viewer/viewer.ts';
import { generatePersons } from './duplicates.generator.ts';
import { candidatesForPerson, comparableFrom } from './person-candidates.queries.ts';
import { LIKELY_FROM, match, POSSIBLE_FROM } from './person-match.ts';

const PERSONS = 5_000;
const DUPLICATES = 1_000;
/** Persons looked up side by side. */
const SIDE_BY_SIDE = 4;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Pair {
  readonly key: string;
  readonly score: number;
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How good the pairs from a score on are: how many of them are right, and how many of the right ones are there. */
function quality(pairs: readonly Pair[], truth: ReadonlySet<string>, from: number) {
  const shown = pairs.filter(({ score }) => score >= from);
  const right = shown.filter(({ key }) => truth.has(key)).length;
  return { from, precision: right / shown.length, recall: right / truth.size };
}

test('of 5,000 persons and 1,000 duplicates nearly all are found, and nearly nothing else', async () => {
  const random = new Faker({ locale: [sr_RS_latin], seed: 20_170_401 });
  const { originals, duplicates } = generatePersons(PERSONS, DUPLICATES, random);
  const partner = await api.world.partner();
  const { userId, membershipId } = await partner.caseworker();
  const ids = await newIds(api.database.admin, PERSONS + DUPLICATES);
  const records = [...originals, ...duplicates.map(({ rows }) => rows)].map(
    (rows, place): PersonRecord => ({
      ...rows,
      person: { ...rows.person, partner_id: partner.id },
      id: ids[place] ?? '',
      created_at: '2018-01-01',
    }),
  );
  await insertPersons(api.database.admin, records);
  await api.database.admin.query('analyze kolo.person, kolo.person_identity, kolo.person_match_key');
  const truth = new Set(duplicates.map(({ of }, place) => keyOf(ids[of] ?? '', ids[PERSONS + place] ?? '')));

  const held = {
    id: membershipId,
    role: 'caseworker',
    partnerId: partner.id,
    countryCode: 'RS',
    programmeCode: 'SOE-1',
  };
  const viewer = viewerOf({ userId, locale: 'en', memberships: JSON.stringify([held]) });
  const scores = new Map<string, number>();
  let compared = 0;
  const stays = new AbortController().signal;
  const lookUp = async (id: string) => {
    const step = candidatesForPerson(id, { userId, requestId: 'duplicates', operation: 'possibleDuplicates' });
    const [, rows = []] = await roundTrip(api.pool, [viewer.settings, step], stays);
    const [asked, ...others] = rows.map(comparableFrom);
    compared += others.length;
    for (const other of others) if (asked) scores.set(keyOf(id, other.id), match(asked, other).score);
  };
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await lookUp(id);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  const elapsed = performance.now() - started;

  const pairs = [...scores].map(([key, score]) => ({ key, score }));
  const found = [POSSIBLE_FROM, LIKELY_FROM].map((from) => quality(pairs, truth, from));
  const blocked = pairs.filter(({ key }) => truth.has(key)).length / truth.size;
  console.log(
    [
      ...found.map(
        ({ from, precision, recall }) =>
          `from a score of ${from}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
      ),
      `the keys bring together ${(blocked * 100).toFixed(1)} % of the duplicates`,
      `${(compared / ids.length).toFixed(0)} candidates and ${(elapsed / ids.length).toFixed(2)} ms for each of ${ids.length} persons`,
    ].join('\n'),
  );
  const [shown] = found;
  expect(shown?.precision).toBeGreaterThanOrEqual(0.98);
  expect(shown?.recall).toBeGreaterThanOrEqual(0.95);
}, 180_000);
