import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from './support/api.ts';
import type { GraphqlClient } from './support/client.ts';
import type { PartnerOfTest } from './support/world.ts';

let api: TestApi;
let coordinator: GraphqlClient;
let manager: GraphqlClient;
let partners: PartnerOfTest[];

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  partners = [
    await world.partner(),
    await world.partner({ country_code: 'XK' }),
    await world.partner({ country_code: 'BA' }),
  ];
  const lead = await world.partner({ kind: 'lead_agency', countries: ['RS', 'XK', 'BA'] });
  coordinator = await api.actAs(await lead.member('regional_coordinator', { countries: ['RS', 'XK', 'BA'] }));
  const [first] = partners;
  if (first) manager = await api.actAs(await first.manager());
});
afterAll(() => api?.close());

const statuses = ['open', 'closed', 'transferred', 'duplicate'] as const;

/** Opens, closes, reopens, restricts and dates cases anew; some transactions end in a rollback. */
const write = fc.record({
  kind: fc.constantFrom('open', 'open', 'change', 'change', 'change', 'restrict', 'date', 'erase'),
  partner: fc.nat(2),
  status: fc.constantFrom(...statuses),
  opened: fc.constantFrom('2017-04-03', '2017-08-20', '2018-01-01', '2018-12-31'),
  restricted: fc.boolean(),
  pick: fc.nat(1_000),
});
const transaction = fc.record({ writes: fc.array(write, { minLength: 1, maxLength: 4 }), commit: fc.boolean() });
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

async function perform(client: Client, { kind, partner, status, opened, restricted, pick }: Write): Promise<void> {
  const { id } = partners[partner] ?? { id: '' };
  if (kind === 'open') {
    await client.query(
      `with someone as (select id from kolo.person where partner_id = $1 order by id limit 1)
       insert into kolo.case_file (person_id, programme_code, status, status_since, risk, opened_on, restricted)
       select id, 'SOE-1', 'open', $2, 'low', $2, $3 from someone`,
      [id, opened, restricted],
    );
  } else if (kind === 'erase') {
    await client.query(
      `with picked as (select id from kolo.case_file where partner_id = $1 order by id desc limit 1),
         history as (delete from kolo.case_history where case_id in (select id from picked)),
         events as (delete from kolo.case_event where case_id in (select id from picked))
       delete from kolo.case_file where id in (select id from picked)`,
      [id],
    );
  } else if (kind === 'restrict') {
    await client.query(
      `with picked as (select id from kolo.case_file where partner_id = $1 order by id offset $2 limit 3)
       update kolo.case_file set restricted = $3 where id in (select id from picked)`,
      [id, pick % 20, restricted],
    );
  } else if (kind === 'date') {
    await client.query(
      `with picked as (select id from kolo.case_file where partner_id = $1 order by id offset $2 limit 3)
       update kolo.case_file set opened_on = $3, status_since = greatest(status_since, $3) where id in (select id from picked)`,
      [id, pick % 20, opened],
    );
  } else {
    await client.query(
      `with picked as (select id from kolo.case_file where partner_id = $1 order by id offset $2 limit 3)
       update kolo.case_file set status = $3, closed_on = case when $3 = 'open' then null else '2019-01-01'::date end
       where id in (select id from picked)`,
      [id, pick % 20, status],
    );
  }
}

async function connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: api.database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A deadlock, and an event that another lane wrote for a case that is being erased. */
const COLLISIONS = new Set<unknown>(['40P01', '23503']);

const columns = 'partner_id, country_code, restricted, programme_code, status, opened_quarter';
const counted = `select ${columns}, count(*) as cases from kolo.case_file group by ${columns}`;
const keptByCountry = `select country_code, programme_code, status, opened_quarter, sum(cases) as cases
  from kolo.country_case_count group by 1, 2, 3, 4 having sum(cases) <> 0`;
const countedByCountry = `select country_code, programme_code, status, opened_quarter, count(*) as cases
  from kolo.case_file group by 1, 2, 3, 4`;
const kept = `select ${columns}, sum(cases) as cases from kolo.case_count group by ${columns} having sum(cases) <> 0`;
/** In one statement, so that both sides are of one moment. */
const differencesOf = (a: string, b: string) =>
  `select 1 from ((${a} except ${b}) union all (${b} except ${a})) as found`;
const differences = `${differencesOf(kept, counted)} union all ${differencesOf(keptByCountry, countedByCountry)}`;

test('kept counts are the counts, within each transaction and after random writes side by side', async () => {
  for (const partner of partners) await partner.person();
  const plan = fc.sample(transaction, { numRuns: 120, seed: 20171229 });
  const lanes = [0, 1, 2].map((lane) => plan.filter((_, place) => place % 3 === lane));
  await Promise.all(
    lanes.map((lane) =>
      connected(async (client) => {
        for (const { writes, commit } of lane) {
          await client.query('begin');
          try {
            for (const one of writes) await perform(client, one);
            expect((await client.query(differences)).rows).toEqual([]);
            await client.query(commit ? 'commit' : 'rollback');
          } catch (error) {
            await client.query('rollback');
            // Two lanes wanted the same cases: what one of them did not write is not counted either.
            if (!(error instanceof Error && 'code' in error && COLLISIONS.has(error.code))) throw error;
          }
        }
      }),
    ),
  );
  const { admin } = api.database;
  const { rows } = await admin.query(counted);
  expect(rows.length).toBeGreaterThan(10);
  expect((await admin.query(differences)).rows).toEqual([]);
});

interface Answer {
  readonly kept: readonly object[];
  readonly counted: readonly object[];
  readonly keptTotal: { readonly totalCount: number };
  readonly countedTotal: { readonly totalCount: number };
}

test('answers are the same from kept counts as from the cases themselves', async () => {
  for (const client of [coordinator, manager]) {
    const answer = await client.ask<Answer>(`{
      kept: caseCounts(groupBy: [COUNTRY, STATUS, OPENED_QUARTER]) { count status openedQuarter country { code } }
      counted: caseCounts(groupBy: [COUNTRY, STATUS, OPENED_QUARTER], filter: { risk: [LOW, MEDIUM, HIGH] }) { count status openedQuarter country { code } }
      keptTotal: cases(filter: { status: [OPEN, CLOSED] }) { totalCount }
      countedTotal: cases(filter: { status: [OPEN, CLOSED], risk: [LOW, MEDIUM, HIGH] }) { totalCount }
    }`);
    expect(answer.kept.length).toBeGreaterThan(2);
    expect(answer.kept).toEqual(answer.counted);
    expect(answer.keptTotal.totalCount).toBeGreaterThan(0);
    expect(answer.keptTotal).toEqual(answer.countedTotal);
  }
});
