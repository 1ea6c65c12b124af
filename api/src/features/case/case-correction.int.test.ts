import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform } from '../../../test/support/casework.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { CaseOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  const person = await consortium.niš.partner.person({ identity: { birth_date: '1987-06-15' } });
  file = await person.case({ status: 'closed', status_since: '2018-03-01', municipality_code: 'RS-pirot' });
});

const correct = (client: GraphqlClient, more: object) =>
  perform<CaseAnswer>(client, 'correctCase', 'case', {
    caseId: file.id,
    expectedVersion: 1,
    reason: 'A slip.',
    ...more,
  });

test('every field at once: one event, the old values in its history, the reason beside it', async () => {
  const { record } = await correct(ana, {
    municipalityCode: 'RS-nis',
    risk: 'HIGH',
    openedOn: '2017-07-03',
    closedOn: '2018-03-05',
    exitReason: 'MOVED',
  });
  expect(record).toMatchObject({
    municipality: { code: 'RS-nis' },
    risk: 'HIGH',
    openedOn: '2017-07-03',
    closedOn: '2018-03-05',
    statusSince: '2018-03-05',
    exitReason: 'MOVED',
    ageBand: 'FROM_30_TO_44',
    openedQuarter: '2017-Q3',
    version: 2,
  });
  const made = record?.events.filter(({ kind }) => !['OPENED', 'STATUS_CHANGED'].includes(kind));
  expect(made).toEqual([
    expect.objectContaining({
      kind: 'CORRECTED',
      actor: { id: consortium.niš.caseworker.membershipId },
      reason: { text: 'A slip.' },
      corrected: [
        { field: 'MUNICIPALITY_CODE', oldValue: 'RS-pirot' },
        { field: 'RISK', oldValue: 'low' },
        { field: 'OPENED_ON', oldValue: '2017-06-01' },
        { field: 'CLOSED_ON', oldValue: '2018-03-01' },
        { field: 'EXIT_REASON', oldValue: 'goals_met' },
      ],
    }),
  ]);
});

test('counts follow the opening day, and what is not corrected stays', async () => {
  const quarters = () =>
    ana.ask<{ caseCounts: { openedQuarter: string; count: number }[] }>(
      '{ caseCounts(groupBy: [OPENED_QUARTER]) { openedQuarter count } }',
    );
  const before = new Map((await quarters()).caseCounts.map(({ openedQuarter, count }) => [openedQuarter, count]));
  expect((await correct(ana, { openedOn: '2018-01-15' })).record).toMatchObject({
    closedOn: '2018-03-01',
    risk: 'LOW',
  });
  const after = new Map((await quarters()).caseCounts.map(({ openedQuarter, count }) => [openedQuarter, count]));
  expect(after.get('2017-Q2')).toBe((before.get('2017-Q2') ?? 0) - 1);
  expect(after.get('2018-Q1')).toBe((before.get('2018-Q1') ?? 0) + 1);
});

test('the days stay in their order', async () => {
  await file.note(consortium.niš.caseworker, 'First.', '2017-08-01');
  const refused = async (more: object) => (await correct(ana, more)).errors.map(({ field, code }) => [field[0], code]);
  expect(await refused({ openedOn: '2017-08-02' })).toEqual([['openedOn', 'AFTER_FIRST_RECORD']]);
  expect(await refused({ openedOn: '2018-03-02' })).toEqual([['openedOn', 'AFTER_FIRST_RECORD']]);
  expect(await refused({ closedOn: '2017-05-31' })).toEqual([['closedOn', 'BEFORE_CASE_OPENED']]);
  expect(await refused({ exitReason: 'TRANSFERRED' })).toEqual([['exitReason', 'NOT_BY_HAND']]);
});

test('a coordinator reads what was corrected, and not why', async () => {
  await correct(ana, { risk: 'HIGH', reason: 'Said by Jovan Jovanović.' });
  const client = await api.actAs(consortium.coordinator);
  const query = 'query($id: ID!) { case(id: $id) { events { kind reason { text } corrected { field oldValue } } } }';
  const answer = await client.send<{ case: { events: { kind: string }[] } }>(query, { id: file.id });
  expect(answer.data?.case.events.find(({ kind }) => kind === 'CORRECTED')).toEqual({
    kind: 'CORRECTED',
    reason: null,
    corrected: [{ field: 'RISK', oldValue: 'low' }],
  });
  expect(answer.text).not.toContain('Jovan');
});
