import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testConfig } from '../config.ts';
import { serve, startApi, type TestApi } from '../support/api.ts';
import { openBlocker } from '../support/blocker.ts';
import { GraphqlClient } from '../support/client.ts';
import { openGate } from '../support/gate.ts';

const LIST = '{ cases { totalCount nodes { id risk } } }';
const NOTES = 'query($id: ID!) { case(id: $id) { notes { nodes { body } } } }';
const ADD = 'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }';

let api: TestApi;
let client: GraphqlClient;
let caseId: string;
let connection: readonly unknown[];

beforeAll(async () => {
  // One connection: what a failure leaves on it is what the next request finds.
  api = await startApi({ DATABASE_POOL_SIZE: '1' });
  const niš = await api.world.partner();
  client = await api.actAs(await niš.caseworker('Ana'));
  caseId = (await niš.case()).id;
});
afterAll(() => api.close());
beforeEach(async () => {
  await client.ask(LIST);
  connection = await connections();
});

async function connections(): Promise<readonly unknown[]> {
  const { rows } = await api.database.admin.query(
    `select pid from pg_stat_activity where application_name = 'kolo' and datname = current_database()`,
  );
  return rows;
}

async function expectAsBefore(): Promise<void> {
  expect(await client.ask(LIST)).toMatchObject({ cases: { totalCount: 1, nodes: [{ id: caseId }] } });
  expect(await connections()).toEqual(connection);
}

test('a slow query ends by timeout, with a code, and the next request has its connection', async () => {
  const blocker = await openBlocker(api.database);
  await blocker.lock('kolo.case_file');
  const begun = performance.now();
  const answer = await client.send(LIST);
  expect([answer.codes, answer.data]).toEqual([['TIMEOUT'], null]);
  expect(performance.now() - begun).toBeLessThan(7_000);
  expect(answer.errors[0]?.extensions.correlationId).toBe(answer.headers.get('x-request-id'));
  expect(answer.text).not.toMatch(/canceling|statement|kolo\./);
  await blocker.end();
  await expectAsBefore();
});

describe('after a statement that fails, the next one runs on the same connection', () => {
  const input = () => ({ caseId, body: 'Text', occurredOn: '2018-01-01', idempotencyKey: 'recovered' });
  const failing: [string, string, string, string, () => object][] = [
    [
      'when it is parsed',
      'alter table kolo.case_file rename column risk to danger',
      'alter table kolo.case_file rename column danger to risk',
      LIST,
      () => ({}),
    ],
    [
      'when it is run',
      'revoke insert on kolo.audit_event from kolo_app',
      'grant insert on kolo.audit_event to kolo_app',
      NOTES,
      () => ({ id: caseId }),
    ],
    [
      'in a write',
      'revoke insert on kolo.case_note from kolo_app',
      'grant insert on kolo.case_note to kolo_app',
      ADD,
      () => ({ input: input() }),
    ],
  ];
  test.each(failing)('%s', async (_name, breakIt, mendIt, query, variables) => {
    await api.database.admin.query(breakIt);
    try {
      for (let times = 0; times < 3; times += 1) {
        const answer = await client.send(query, variables());
        expect(answer.codes, answer.text).toHaveLength(1);
        expect(answer.text).not.toMatch(/permission|column|kolo\./);
      }
      expect((await client.send('{ viewer { user { name } } }')).data).toEqual({ viewer: { user: { name: 'Ana' } } });
    } finally {
      await api.database.admin.query(mendIt);
    }
    await expectAsBefore();
    expect((await client.send(query, variables())).codes).toEqual([]);
  });
});

test('a connection that breaks while a statement runs is an answer, and no end of the API', async () => {
  const gate = await openGate(api.database.url);
  const served = await serve(testConfig(gate.url, { DATABASE_POOL_SIZE: '2' }));
  const through = new GraphqlClient(served.address, client.cookie);
  const blocker = await openBlocker(api.database);
  try {
    await through.ask(LIST);
    await blocker.lock('kolo.case_file');
    await blocker.lock('kolo.case_note');
    const input = { caseId, body: 'Text', occurredOn: '2018-01-01', idempotencyKey: 'broken off' };
    const running = [through.send(LIST), through.send(ADD, { input })];
    await blocker.untilWaiting(2);
    await gate.shut();
    for (const answer of await Promise.all(running))
      expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
  } finally {
    await blocker.end();
    await served.close();
  }
});
