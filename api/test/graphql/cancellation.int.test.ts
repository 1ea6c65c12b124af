import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { type Blocker, openBlocker } from '../support/blocker.ts';
import type { GraphqlClient } from '../support/client.ts';

const ADD = 'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }';

let api: TestApi;
let client: GraphqlClient;
let other: GraphqlClient;
let caseId: string;
let blocker: Blocker;

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL_SIZE: '2' });
  const niš = await api.world.partner();
  const ana = await niš.caseworker('Ana');
  caseId = (await niš.case()).id;
  client = await api.actAs(ana);
  const pirot = await api.world.partner();
  other = await api.actAs(await pirot.caseworker('Petar'));
  for (const each of [client, other]) await each.ask('{ cases { totalCount } }');
});
afterAll(() => api.close());
beforeEach(async () => {
  api.log.length = 0;
  blocker = await openBlocker(api.database);
});
afterEach(() => blocker.end());

/** Asks, and goes away as soon as so many statements wait. Returns how long they stayed after that. */
async function leave(query: string, statements: number, variables: object = {}): Promise<number> {
  const leaving = new AbortController();
  const asked = client.send(query, variables, leaving.signal).catch((error: Error) => error.name);
  await blocker.untilWaiting(statements);
  leaving.abort();
  expect(await asked).toBe('AbortError');
  const stayed = await blocker.untilWaiting(0);
  // Nothing follows them.
  await setTimeout(100);
  expect(await blocker.waiting()).toBe(0);
  return stayed;
}

async function expectWhole(): Promise<void> {
  await blocker.end();
  for (const each of [client, other, client, other])
    expect((await each.send('{ cases { totalCount } }')).codes).toEqual([]);
  // A connection comes back just after the answer that it gave, or after the cancelling of what nobody waits for.
  await expect.poll(() => [api.pool.waitingCount, api.pool.totalCount - api.pool.idleCount]).toEqual([0, 0]);
  expect(api.pool.totalCount).toBeLessThanOrEqual(2);
  expect(api.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

describe('who goes away before the answer takes the statement along', () => {
  test.each([
    ['a list', '{ cases { nodes { id } } }'],
    ['a total', '{ cases { totalCount } }'],
    ['counts', '{ caseCounts(groupBy: [STATUS]) { count } }'],
  ])('%s', async (_name, query) => {
    for (const table of ['kolo.case_file', 'kolo.case_count']) await blocker.lock(table);
    expect(await leave(query, 1)).toBeLessThan(1_000);
    await expectWhole();
  });

  test('two lists at once, and a third that still waits for a connection', async () => {
    for (const table of ['kolo.case_file', 'kolo.case_count']) await blocker.lock(table);
    const three = '{ a: cases { totalCount } b: cases { totalCount } c: cases { totalCount } }';
    expect(await leave(three, 2)).toBeLessThan(1_000);
    await expectWhole();
  });

  test('the look-up of the viewer', async () => {
    const anew = await api.signIn(await (await api.world.partner()).caseworker());
    await blocker.lock('auth."session"');
    const leaving = new AbortController();
    const asked = anew.send('{ cases { totalCount } }', {}, leaving.signal).catch((error: Error) => error.name);
    await blocker.untilWaiting(1);
    leaving.abort();
    await asked;
    expect(await blocker.untilWaiting(0)).toBeLessThan(1_000);
    await expect.poll(() => api.log.join('')).toContain('"code":"CANCELLED"');
    await expectWhole();
  });

  test('a connection whose statement was cancelled is never lent again', async () => {
    const connections = async () =>
      (
        await api.database.admin.query<{ pid: number }>(
          `select pid from pg_stat_activity where application_name = 'kolo' and datname = current_database()`,
        )
      ).rows.map(({ pid }) => pid);
    await blocker.lock('kolo.case_file');
    const before = await connections();
    await leave('{ cases { nodes { id } } }', 1);
    await expectWhole();
    await expect
      .poll(async () => (await connections()).filter((pid) => before.includes(pid)))
      .toHaveLength(before.length - 1);
  });
});

test('a write is not cancelled: who comes back finds it done', async () => {
  await blocker.lock('kolo.case_note');
  const input = { caseId, body: 'Text', occurredOn: '2018-01-01', idempotencyKey: 'left-before-answer' };
  const leaving = new AbortController();
  const asked = client.send(ADD, { input }, leaving.signal).catch((error: Error) => error.name);
  await blocker.untilWaiting(1);
  leaving.abort();
  expect(await asked).toBe('AbortError');
  await setTimeout(300);
  expect(await blocker.waiting()).toBe(1);
  await expectWhole();
  const { rows } = await api.database.admin.query('select id from kolo.case_note where case_id = $1', [caseId]);
  const { addCaseNote } = await client.ask<{ addCaseNote: { caseNote: { id: string } } }>(ADD, { input });
  expect(rows).toEqual([addCaseNote.caseNote]);
});

test('who goes away at any moment disturbs nobody else on the same connections', async () => {
  await blocker.end();
  let left = 0;
  const leaves = async (place: number) => {
    const departure = AbortSignal.timeout(place % 12);
    await client.send('{ cases { nodes { id } } }', {}, departure).catch(() => {
      left += 1;
    });
  };
  const stays = async () => {
    expect(await other.send('{ cases { totalCount } }')).toMatchObject({
      codes: [],
      data: { cases: { totalCount: 0 } },
    });
  };
  for (let round = 0; round < 40; round += 1) {
    await Promise.all(Array.from({ length: 10 }, (_, place) => (place % 2 === 0 ? stays() : leaves(place + round))));
  }
  expect(left).toBeGreaterThan(10);
  await expectWhole();
});
