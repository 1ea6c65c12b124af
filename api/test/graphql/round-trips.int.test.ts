import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiOn, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';
import { roundTripsDuring, statementsDuring } from '../support/statistics.queries.ts';
import { openWatchedDatabase } from '../support/watched-cluster.ts';

const LIST = `query($first: Int!) { cases(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id number status risk openedOn hiddenFields
  person { pseudonym identity { firstName lastName birthDate } } partner { shortName } municipality { name }
  caseworker { displayName } country { name } programme { name } notes(first: 3) { nodes { body author { displayName } } } events { kind effectiveOn }
} } }`;

const ADD =
  'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id author { displayName } } } }';

let api: TestApi;
let client: GraphqlClient;
let caseId: string;

beforeAll(async () => {
  // One connection, so that every round trip is seen on it.
  api = await startApiOn(await openWatchedDatabase(), { DATABASE_POOL_SIZE: '1' });
  const niš = await api.world.partner();
  const ana = await niš.caseworker('Ana');
  for (let number = 0; number < 60; number += 1) {
    const file = await niš.case({ caseworker: ana, municipality_code: 'RS-nis' });
    if (number % 10 === 0) await file.note(ana);
    caseId = file.id;
  }
  client = await api.actAs(ana);
  // The first request of a session is the one that looks its viewer up.
  await client.ask('{ __typename }');
}, 120_000);
afterAll(() => api.close());

test.each([1, 50])(
  'a list of %i with person, identity, partner, caseworker, notes and total is one statement and one round trip',
  async (first) => {
    const ask = async () => {
      const { cases } = await client.ask<{ cases: { nodes: { person: { identity: object } }[]; totalCount: number } }>(
        LIST,
        { first },
      );
      expect(cases.nodes).toHaveLength(first);
      expect(cases.totalCount).toBe(60);
      expect(cases.nodes.every(({ person }) => person.identity !== null)).toBe(true);
    };
    for (const round of ['parsed', 'prepared']) {
      const statements = await statementsDuring(api.database.admin, ask);
      const list = statements.filter(({ text }) => text.includes('kolo.case_file'));
      expect(
        list.map(({ calls }) => calls),
        round,
      ).toEqual([1]);
      // The viewer's settings, the proof that they are still who they were, and the list.
      expect(
        statements.reduce((sum, { calls }) => sum + calls, 0),
        JSON.stringify(statements),
      ).toBe(3);
      expect(statements.filter(({ text }) => /^(begin|commit|start)/i.test(text))).toEqual([]);
      expect(await roundTripsDuring(api.pool, ask)).toBe(1);
    }
  },
);

test('two lists in one request are two round trips, and each confirms the viewer', async () => {
  const ask = () => client.ask('{ a: cases { totalCount } b: persons { totalCount } }');
  const statements = await statementsDuring(api.database.admin, ask);
  expect(statements.filter(({ text }) => text.includes('kolo.confirm_viewer'))).toMatchObject([{ calls: 2 }]);
  expect(statements.filter(({ text }) => text.includes('kolo.viewer('))).toEqual([]);
  expect(await roundTripsDuring(api.pool, ask)).toBe(2);
});

test('a request that reads nothing looks the viewer up all the same', async () => {
  const ask = () => client.ask('{ __typename }');
  expect(await roundTripsDuring(api.pool, ask)).toBe(1);
});

test('a note is written in two round trips', async () => {
  for (const idempotencyKey of ['a-first-note', 'a-second-note']) {
    const input = { caseId, body: 'Text', occurredOn: '2018-05-05', idempotencyKey };
    expect(await roundTripsDuring(api.pool, () => client.ask(ADD, { input }))).toBe(2);
  }
});

test('a case is closed with its tasks, and a follow-up makes the next, in two round trips each', async () => {
  const add = `mutation($input: AddCaseTaskInput!) { addCaseTask(input: $input) { caseTask { id } errors { code } } }`;
  const complete = `mutation($input: CompleteCaseTaskInput!) { completeCaseTask(input: $input) { caseTask { next { id } } errors { code } } }`;
  const close = `mutation($input: CloseCaseInput!) { closeCase(input: $input) { case { status } errors { code } } }`;
  const task = { caseId, kind: 'FOLLOW_UP', what: 'Call.', dueOn: '2018-05-05', repeats: 'WEEKLY' };
  const { addCaseTask } = await client.ask<{ addCaseTask: { caseTask: { id: string } } }>(add, {
    input: { ...task, idempotencyKey: 'a follow-up' },
  });
  const done = { taskId: addCaseTask.caseTask.id, expectedVersion: 1, idempotencyKey: 'it is done' };
  expect(await roundTripsDuring(api.pool, () => client.ask(complete, { input: done }))).toBe(2);
  const closing = { caseId, expectedVersion: 1, exitReason: 'GOALS_MET', openTasks: 'CANCEL' };
  const closed = () => client.ask(close, { input: { ...closing, idempotencyKey: 'it is closed' } });
  expect(await roundTripsDuring(api.pool, closed)).toBe(2);
});
