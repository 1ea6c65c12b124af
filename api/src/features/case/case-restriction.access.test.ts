import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform } from '../../../test/support/casework.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { CaseOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let mira: GraphqlClient;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  mira = await api.actAs(consortium.manager);
});
afterAll(() => api.close());
beforeEach(async () => {
  const { caseworker, person } = consortium.niš;
  file = await person.case({ caseworker });
  await file.note(caseworker);
  await file.goal(caseworker);
  await file.task(caseworker);
  await perform(ana, 'correctCase', 'case', { caseId: file.id, expectedVersion: 1, risk: 'HIGH', reason: 'A slip.' });
  await api.database.admin.query('update kolo.case_goal set due_on = due_on + 1 where case_id = $1', [file.id]);
  await api.database.admin.query('update kolo.case_task set due_on = due_on + 1 where case_id = $1', [file.id]);
});

const TABLES = ['note', 'event', 'history', 'reason', 'goal', 'goal_history', 'task', 'task_history'].map(
  (name) => `case_${name}`,
);

/** For each table how many rows of the case are restricted, and how many are not. */
async function walls(): Promise<[number, number][]> {
  const counts: [number, number][] = [];
  for (const table of TABLES) {
    const { rows } = await api.database.admin.query(
      `select count(*) filter (where restricted)::int as shut, count(*) filter (where not restricted)::int as open
       from kolo.${table} where case_id = $1`,
      [file.id],
    );
    counts.push([rows[0].shut, rows[0].open]);
  }
  return counts;
}
const restrict = (client: GraphqlClient, restricted: boolean, expectedVersion: number) =>
  perform<CaseAnswer>(client, 'setCaseRestricted', 'case', {
    caseId: file.id,
    restricted,
    expectedVersion,
    reason: 'A relative works here.',
  });
const everything = `query($id: ID!) { case(id: $id) { id } }`;
const totals = async (client: GraphqlClient) =>
  client.ask('{ cases { totalCount } caseTasks { totalCount } caseCounts(groupBy: [STATUS]) { status count } }');

test('a manager restricts a case and all that belongs to it; caseworkers see nothing of it, and then all again', async () => {
  const before = await totals(ana);
  expect((await walls()).every(([shut, open]) => shut === 0 && open > 0)).toBe(true);
  const { record } = await restrict(mira, true, 2);
  expect(record).toMatchObject({ restricted: true, version: 3 });
  expect(record?.events.find(({ kind }) => kind === 'RESTRICTED')).toMatchObject({
    actor: { id: consortium.manager.membershipId },
    reason: { text: 'A relative works here.' },
  });
  expect((await walls()).every(([shut, open]) => shut > 0 && open === 0)).toBe(true);
  expect((await ana.send(everything, { id: file.id })).codes).toEqual(['NOT_FOUND']);
  expect(await totals(ana)).not.toEqual(before);
  expect((await restrict(ana, false, 3)).codes).toEqual(['NOT_FOUND']);

  const opened = await restrict(mira, false, 3);
  expect(opened.record?.events.some(({ kind }) => kind === 'UNRESTRICTED')).toBe(true);
  expect((await walls()).every(([shut, open]) => shut === 0 && open > 0)).toBe(true);
  expect(await totals(ana)).toEqual(before);
});

test('a caseworker neither restricts a case nor opens one', async () => {
  expect((await restrict(ana, true, 2)).codes).toEqual(['FORBIDDEN']);
  expect((await restrict(ana, false, 2)).codes).toEqual(['FORBIDDEN']);
});

test('a note that is being written while the case is restricted ends behind the wall too', async () => {
  const writer = new Client({ connectionString: api.database.url });
  await writer.connect();
  try {
    await writer.query('begin');
    await writer.query(
      `insert into kolo.case_note (case_id, author_id, body, occurred_on) values ($1, $2, 'Meanwhile.', '2018-01-01')`,
      [file.id, consortium.niš.caseworker.membershipId],
    );
    const restricting = restrict(mira, true, 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writer.query('commit');
    expect((await restricting).record?.restricted).toBe(true);
  } finally {
    await writer.end();
  }
  expect((await walls()).every(([, open]) => open === 0)).toBe(true);
});
