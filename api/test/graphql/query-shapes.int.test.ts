import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Source } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SqlBuilder } from '../../src/platform/read/sql-builder.ts';
import { startApi, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';

const SHAPES = 10_000;
const AT_ONCE = 8;
/** What the caches keep; by half of the shapes all of them are full. */
const MOST_DOCUMENTS = 1_000;
const MOST_STATEMENTS = 1_000;
const MOST_PREPARED = 300;
/** A statement that makes way for another is closed with the round trip after; each has so many. */
const STEPS = 3;
/** What the heap may grow by from half of the shapes to all of them; a cache without a bound takes many times that. */
const GROWTH_BYTES = 3_000_000;

let api: TestApi;
let client: GraphqlClient;

beforeAll(async () => {
  // A log that is kept would be what grows.
  api = await startApi({ DATABASE_POOL_SIZE: '2', LOG_LEVEL: 'silent' });
  const niš = await api.world.partner();
  client = await api.actAs(await niš.caseworker('Ana'));
  await niš.case();
});
afterAll(() => api.close());

const FILTERS = [
  'status: [OPEN]',
  'risk: [LOW]',
  'municipalityCodes: ["RS-nis"]',
  'programmeCodes: ["SOE-1"]',
  'countryCodes: ["RS"]',
  'partnerIds: []',
  'unassigned: true',
  'openedFrom: "2017-01-01"',
  'openedTo: "2018-01-01"',
];
const SORTS = ['OPENED_ON', 'STATUS_SINCE', 'RISK', 'NUMBER'];

/** A query that no other number gives: a list, a total, and six that a stranger asks and that read nothing. */
function shape(number: number): string {
  const kind = number % 8;
  if (kind > 1) return `{ a${number}: __typename }`;
  const order = Math.floor(number / 8);
  const filter = FILTERS.filter((_, place) => (order >> place) & 1).join(', ');
  if (kind === 1) return `{ cases(filter: {${filter}}) { a${number}: totalCount } }`;
  const sort = `{field: ${SORTS[(order >> FILTERS.length) % SORTS.length]}, direction: DESC}`;
  return `{ cases(first: 1, filter: {${filter}}, sort: ${sort}) { nodes { a${number}: id } } }`;
}

async function ask(from: number, to: number): Promise<void> {
  const stranger = api.anonymous();
  let next = from;
  const asking = async () => {
    while (next < to) {
      const number = next++;
      await (number % 8 > 1 ? stranger : client).ask(shape(number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function preparedStatements(): Promise<number[]> {
  const connections = await Promise.all([api.pool.connect(), api.pool.connect()]);
  try {
    return await Promise.all(
      connections.map(async (connection) => {
        const { rows } = await connection.query<{ count: number }>(
          'select count(*)::int as count from pg_prepared_statements',
        );
        return rows[0]?.count ?? 0;
      }),
    );
  } finally {
    for (const connection of connections) connection.release();
  }
}

test('10,000 different queries are answered in constant memory, and every cache has its bound', async () => {
  await ask(0, SHAPES / 2);
  const half = heapUsed();
  await ask(SHAPES / 2, SHAPES);
  expect(heapUsed() - half).toBeLessThan(GROWTH_BYTES);

  const prepared = await preparedStatements();
  expect(Math.max(...prepared)).toBeLessThanOrEqual(MOST_PREPARED + STEPS);
  expect(Math.min(...prepared)).toBeGreaterThan(MOST_PREPARED / 2);
  // A document is kept by the store of documents, by what was compiled of it, or by both.
  expect(queryObjects(Source)).toBeLessThanOrEqual(MOST_DOCUMENTS + AT_ONCE);
  expect(queryObjects(SqlBuilder)).toBeLessThanOrEqual(MOST_STATEMENTS);
}, 120_000);
