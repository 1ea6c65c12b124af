import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Linker, openLinker } from '../../../test/support/linking.ts';
import { recordEverywhere } from '../../../test/support/recorded-everywhere.ts';
import { type PartnerOfTest, World } from '../../../test/support/world.ts';

const PERSONS = 5_000;
const KNOWN_AT_SEVERAL = 1_500;
const MANY = 20_000;
/** What 20,000 persons may take on a busy machine; it has been a tenth of it. */
const MANY_SECONDS = 300;

interface Pairs {
  readonly precision: number;
  readonly recall: number;
}

async function opened(): Promise<{ database: TestDatabase; linker: Linker; partners: PartnerOfTest[] }> {
  const database = await openTestDatabase();
  const world = new World(database.admin);
  const partners: PartnerOfTest[] = [];
  for (const short_name of ['Niš', 'Pirot', 'Vranje']) partners.push(await world.partner({ short_name }));
  return { database, linker: openLinker(database), partners };
}

/** Of the pairs of records at two partners: how many that are in one cluster are right, and how many right ones are. */
async function pairsOf({ admin }: TestDatabase, humans: readonly (readonly string[])[]): Promise<Pairs> {
  const { rows } = await admin.query<{ pair: string }>(
    `select a.person_id || ' ' || b.person_id as pair from kolo.person_cluster a join kolo.person_cluster b
       on a.cluster_id = b.cluster_id and a.person_id < b.person_id and a.partner_id <> b.partner_id`,
  );
  const truth = new Set(humans.flatMap((ids) => ids.flatMap((a) => ids.flatMap((b) => (a < b ? [`${a} ${b}`] : [])))));
  const right = rows.filter(({ pair }) => truth.has(pair)).length;
  return { precision: right / rows.length, recall: right / truth.size };
}

describe('5,000 persons at three partners, 1,500 of them known at two or three', () => {
  let database: TestDatabase;
  let linker: Linker;
  let humans: string[][];
  beforeAll(async () => {
    const all = await opened();
    ({ database, linker } = all);
    humans = await recordEverywhere(database.admin, all.partners, {
      persons: PERSONS,
      copied: KNOWN_AT_SEVERAL,
      seed: 20_170_401,
    });
  }, 120_000);
  afterAll(async () => {
    await linker.close();
    await database.close();
  });

  test('nearly all are found, and nearly nothing else', async () => {
    await linker.link();
    const { precision, recall } = await pairsOf(database, humans);
    console.log(`pairs across partners: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect((await database.admin.query('select from kolo.person_to_link')).rowCount).toBe(0);
  }, 120_000);

  test('linked again from nothing they are the same, and run once more nothing is written', async () => {
    const before = await linker.clusters();
    await linker.linkFromScratch();
    expect(await linker.clusters()).toEqual(before);
    const written = `select max(clustered_at) as last, count(*) as rows from kolo.person_cluster`;
    const { rows: once } = await database.admin.query(written);
    await database.admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
    await linker.link();
    expect((await database.admin.query(written)).rows).toEqual(once);
  }, 120_000);

  test('of runs that begin at once one does it, and a run that is killed is taken up where it was', async () => {
    const before = await linker.clusters();
    await database.admin.query('truncate kolo.person_cluster');
    await database.admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
    const left = async () => (await database.admin.query('select from kolo.person_to_link')).rowCount ?? 0;
    const [one, other] = [linker.link(), linker.link()];
    const killing = (async () => {
      while ((await left()) > 4_000) await new Promise((resolve) => setTimeout(resolve, 20));
      await database.admin.query(
        `select pg_terminate_backend(a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid
         where a.usename = 'kolo_linker' and a.datname = current_database() and l.locktype = 'advisory'`,
      );
    })();
    const ends = await Promise.allSettled([one, other, killing]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    const failed = ends.find((end) => end.status === 'rejected');
    expect(String(failed?.reason)).toMatch(/^Error: linking persons failed: (57P01|not in the database)$/);
    // The lock of a session that is ended goes a moment later than the session.
    await expect.poll(async () => linker.link().then(left)).toBe(0);
    expect(await linker.clusters()).toEqual(before);
  }, 120_000);
});

test('20,000 persons are linked within minutes, in batches', async () => {
  const { database, linker, partners } = await opened();
  try {
    const humans = await recordEverywhere(database.admin, partners, { persons: MANY - 3_000, copied: 2_000, seed: 7 });
    const started = performance.now();
    const done = await linker.link();
    const seconds = (performance.now() - started) / 1_000;
    const { precision, recall } = await pairsOf(database, humans);
    console.log(
      `${done} records in ${seconds.toFixed(1)} s, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
    expect(seconds).toBeLessThan(MANY_SECONDS);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  } finally {
    await linker.close();
    await database.close();
  }
}, 600_000);
