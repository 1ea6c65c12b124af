import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiOn, type TestApi } from '../support/api.ts';
import { openBlocker } from '../support/blocker.ts';
import type { GraphqlClient } from '../support/client.ts';
import { type OwnDatabase, openOwnDatabase } from '../support/own-database.ts';
import { type Member, PASSWORD } from '../support/world.ts';

const LIST = '{ cases { totalCount nodes { id } } }';
const ADD = 'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }';

let database: OwnDatabase;
let api: TestApi;
let ana: Member;
let client: GraphqlClient;
let caseId: string;

beforeAll(async () => {
  database = await openOwnDatabase();
  api = await startApiOn(database, { DATABASE_POOL_SIZE: '3' });
  const niš = await api.world.partner();
  ana = await niš.caseworker('Ana');
  caseId = (await niš.case()).id;
  client = await api.actAs(ana);
}, 120_000);
afterAll(() => api.close());

const note = (idempotencyKey: string) => ({
  input: { caseId, body: 'Text', occurredOn: '2018-01-01', idempotencyKey },
});

async function signIn(): Promise<number> {
  const { status } = await fetch(`${api.address}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ana.email, password: PASSWORD }),
  });
  return status;
}

const health = async (of: string) => (await fetch(`${api.address}/health/${of}`)).status;

describe.each(['stopped', 'killed'] as const)('a database that is %s and comes back', (how) => {
  test('is missed while it is away, and needs no restart of the API', async () => {
    await client.ask(LIST);
    const blocker = await openBlocker(database);
    await blocker.lock('kolo.case_file');
    await blocker.lock('kolo.case_note');
    const running = [client.send(LIST), client.send(ADD, note(`lost ${how}`))];
    await blocker.untilWaiting(2);
    await database.goDown(how);

    for (const answer of [
      ...(await Promise.all(running)),
      await client.send(LIST),
      await client.send(ADD, note(`kept ${how}`)),
    ])
      expect(answer.codes, answer.text).toEqual(['UNAVAILABLE']);
    expect([await signIn(), await health('ready'), await health('live')]).toEqual([503, 503, 200]);

    await database.comeBack();
    expect((await client.send(LIST)).data).toMatchObject({ cases: { totalCount: 1, nodes: [{ id: caseId }] } });
    expect((await client.send(ADD, note(`kept ${how}`))).data).toMatchObject({ addCaseNote: { errors: [] } });
    expect([await signIn(), await health('ready')]).toEqual([200, 200]);
    const keys = await database.admin.query(`select key from kolo.idempotency_key where key like '%' || $1`, [how]);
    expect(keys.rows).toEqual([{ key: `kept ${how}` }]);
    expect([api.pool.waitingCount, api.pool.idleCount]).toEqual([0, api.pool.totalCount]);
  });
});
