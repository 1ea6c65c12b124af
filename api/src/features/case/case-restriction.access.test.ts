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
let zoran: GraphqlClient;
let mira: GraphqlClient;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  zoran = await api.actAs(consortium.niš.colleague);
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
const all = `query($id: ID!) { case(id: $id) { id restricted hiddenFields notes(first: 10) { nodes { id body } } goals { id history { field } }
  tasks(first: 10) { nodes { id } } events { id kind reason { text } corrected { field } } } }`;
/** For whom the records of the case are reserved. */
const reserved = async () => {
  const tables = ['select id as case_id, reserved_for from kolo.case_file'];
  for (const table of TABLES) tables.push(`select case_id, reserved_for from kolo.${table}`);
  const { rows } = await api.database.admin.query<{ reserved_for: string }>(
    `select distinct reserved_for from (${tables.join(' union all ')}) r where case_id = $1`,
    [file.id],
  );
  return rows.map(({ reserved_for }) => reserved_for);
};
const NOTE = `mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }`;
const everything = `query($id: ID!) { case(id: $id) { id } }`;
const totals = async (client: GraphqlClient) =>
  client.ask('{ cases { totalCount } caseTasks { totalCount } caseCounts(groupBy: [STATUS]) { status count } }');

test('a manager restricts a case and all that belongs to it; other caseworkers see nothing of it, and then all again', async () => {
  const before = await totals(zoran);
  expect((await walls()).every(([shut, open]) => shut === 0 && open > 0)).toBe(true);
  const { record } = await restrict(mira, true, 2);
  expect(record).toMatchObject({ restricted: true, version: 3 });
  expect(record?.events.find(({ kind }) => kind === 'RESTRICTED')).toMatchObject({
    actor: { id: consortium.manager.membershipId },
    reason: { text: 'A relative works here.' },
  });
  expect((await walls()).every(([shut, open]) => shut > 0 && open === 0)).toBe(true);
  expect((await zoran.send(everything, { id: file.id })).codes).toEqual(['NOT_FOUND']);
  expect(await totals(zoran)).not.toEqual(before);
  expect((await restrict(zoran, false, 3)).codes).toEqual(['NOT_FOUND']);

  const opened = await restrict(mira, false, 3);
  expect(opened.record?.events.some(({ kind }) => kind === 'UNRESTRICTED')).toBe(true);
  expect((await walls()).every(([shut, open]) => shut === 0 && open > 0)).toBe(true);
  expect(await totals(zoran)).toEqual(before);
});

test('its own caseworker sees and works a restricted case as before, and every number counts it', async () => {
  const before = await totals(ana);
  const seen = await ana.ask(all, { id: file.id });
  await restrict(mira, true, 2);
  expect(await totals(ana)).toEqual(before);
  const { case: now } = await ana.ask<{ case: Record<string, unknown> }>(all, { id: file.id });
  expect({ ...now, restricted: false, events: [] }).toEqual({ ...(seen.case as object), events: [] });
  const note = {
    caseId: file.id,
    body: 'Behind the wall.',
    occurredOn: '2018-01-01',
    idempotencyKey: 'behind the wall',
  };
  expect((await ana.send(NOTE, { input: note })).codes).toEqual([]);
  const goal = { caseId: file.id, what: 'Behind the wall.', dueOn: '2030-01-01' };
  expect((await perform(ana, 'addCaseGoal', 'caseGoal', goal)).errors).toEqual([]);
  const risk = { caseId: file.id, risk: 'LOW', expectedVersion: 3 };
  expect((await perform<CaseAnswer>(ana, 'setCaseRisk', 'case', risk)).record).toMatchObject({ risk: 'LOW' });
  expect((await restrict(ana, false, 4)).codes).toEqual(['FORBIDDEN']);
  expect((await walls()).every(([shut, open]) => shut > 0 && open === 0)).toBe(true);
  expect((await zoran.send(everything, { id: file.id })).codes).toEqual(['NOT_FOUND']);
});

test('a restricted case that changes hands is seen by who has it now, from the next statement on', async () => {
  await restrict(mira, true, 2);
  const assign = (caseworkerId: string | null, expectedVersion: number) =>
    perform(mira, 'assignCase', 'case', { caseId: file.id, caseworkerId, expectedVersion });
  expect((await assign(consortium.niš.colleague.membershipId, 3)).errors).toEqual([]);
  expect((await ana.send(everything, { id: file.id })).codes).toEqual(['NOT_FOUND']);
  const answer = await zoran.ask<{ case: Record<string, unknown> }>(all, { id: file.id });
  expect(answer.case).toMatchObject({ restricted: true, hiddenFields: [] });
  expect(Object.values(answer.case ?? {}).filter((value) => Array.isArray(value) && value.length === 0)).toEqual([[]]);
  expect((await assign(null, 4)).errors).toEqual([]);
  for (const client of [ana, zoran])
    expect((await client.send(everything, { id: file.id })).codes).toEqual(['NOT_FOUND']);
  expect(await reserved()).toEqual(['00000000-0000-0000-0000-000000000000']);
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
