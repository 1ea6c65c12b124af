import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { mergeRecords } from '../../../test/support/merging.ts';
import { ask, foundFor } from '../../../test/support/requests.ts';
import type { CaseOverrides, Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';

interface List {
  readonly version: string;
  readonly persons: number;
  readonly groups: readonly { partnerName: string; closedQuarter: string; pseudonyms: readonly string[] }[];
  readonly leftOut: readonly { reason: string; pseudonyms: readonly string[] }[];
}
interface Run {
  readonly id: string;
  readonly persons: number;
  readonly erased: number;
  readonly leftOut: number;
}

let api: TestApi;
let partner: PartnerOfTest;
let officer: GraphqlClient;
let dpo: Member;
let due: PersonOfTest[];
let held: PersonOfTest;
let asking: PersonOfTest;

const LONG_AGO = {
  status: 'closed',
  status_since: '2018-02-01',
  closed_on: '2018-02-01',
  exit_reason: 'goals_met',
} as const;
const person = async (...cases: CaseOverrides[]) => {
  const made = await partner.person();
  for (const one of cases) await made.case(one);
  return made;
};
const listOf = async (programme = 'SOE-1') =>
  (
    await officer.ask<{ retentionList: List }>(
      `query($id: ID!) { retentionList(id: $id) { version retentionMonths persons
         groups { partnerId partnerName closedQuarter pseudonyms } leftOut { reason pseudonyms } } }`,
      { id: programme },
    )
  ).retentionList;
const erasedNow = async () =>
  (
    await api.database.admin.query<{ pseudonym: string }>(
      'select pseudonym from kolo.person where erased_on is not null',
    )
  ).rows
    .map(({ pseudonym }) => pseudonym)
    .toSorted();

beforeAll(async () => {
  api = await startApi();
  partner = await api.world.partner();
  dpo = await (await leadAgency(api.world)).member('data_protection_officer');
  officer = await api.actAs(dpo);
  due = [];
  for (let count = 0; count < 30; count += 1) due.push(await person(LONG_AGO));
  await person({}); // open
  await person({ ...LONG_AGO, status_since: '2025-12-01', closed_on: '2025-12-01' }); // too recent
  held = await person(LONG_AGO);
  asking = await person(LONG_AGO);
  const found = await foundFor(officer, 'OBJECTION', held.pseudonym);
  await ask(officer, 'setLegalHold', { subjectRequestPersonId: found.id, expectedVersion: 1, ground: 'AUDIT' });
  await foundFor(officer, 'ACCESS', asking.pseudonym);
});
afterAll(() => api.close());

describe('the dry run', () => {
  test('lists whose period is over, by partner and quarter, and who is left out and why; it changes nothing', async () => {
    const back = await person(LONG_AGO, {});
    const other = await person(LONG_AGO, {
      ...LONG_AGO,
      programme_code: 'SOE-3',
      opened_on: '2019-05-01',
      status_since: '2025-01-01',
      closed_on: '2025-01-01',
    });
    const list = await listOf();
    expect(list.persons).toBe(30);
    expect(list.groups).toMatchObject([{ closedQuarter: '2018-Q1' }]);
    expect(list.groups[0]?.pseudonyms.toSorted()).toEqual(due.map(({ pseudonym }) => pseudonym).toSorted());
    expect(Object.fromEntries(list.leftOut.map(({ reason, pseudonyms }) => [reason, pseudonyms]))).toEqual({
      OPEN_CASE: [back.pseudonym],
      OTHER_CASE: [other.pseudonym],
      LEGAL_HOLD: [held.pseudonym],
      OPEN_REQUEST: [asking.pseudonym],
    });
    expect((await listOf()).version).toBe(list.version);
    expect(await erasedNow()).toEqual([]);
    expect((await listOf('SOE-3')).persons).toBe(0);
  });

  test('is nobody else’s to see, and of no programme there is none', async () => {
    const query = 'query($id: ID!) { retentionList(id: $id) { persons } }';
    for (const member of [await partner.caseworker(), await partner.manager()])
      expect((await (await api.actAs(member)).send(query, { id: 'SOE-1' })).codes).toEqual(['FORBIDDEN']);
    expect((await officer.send(query, { id: 'SOE-0' })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a run', () => {
  test('of a list that has changed is refused with the new one', async () => {
    const { version } = await listOf();
    const late = await person(LONG_AGO);
    due.push(late);
    const input = { programmeCode: 'SOE-1', listVersion: version };
    const { problems, payload } = await ask(officer, 'startRetention', input);
    expect(problems).toEqual(['listVersion LIST_CHANGED']);
    expect(payload).toMatchObject({ retentionRun: null, list: { persons: 31 } });
    expect(payload).not.toMatchObject({ list: { version } });
    expect(await erasedNow()).toEqual([]);
  });

  test('is started by nobody else, for a programme there is, with somebody in it', async () => {
    const { version } = await listOf();
    const input = { programmeCode: 'SOE-1', listVersion: version };
    const manager = await api.actAs(await partner.manager());
    expect((await ask(manager, 'startRetention', input)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(officer, 'startRetention', { ...input, programmeCode: 'SOE-0' })).codes).toEqual(['NOT_FOUND']);
    const empty = { programmeCode: 'SOE-3', listVersion: (await listOf('SOE-3')).version };
    expect((await ask(officer, 'startRetention', empty)).problems).toEqual(['programmeCode NOBODY_DUE']);
  });

  test('erases exactly the list in batches, and leaves out who came back meanwhile', async () => {
    const { version } = await listOf();
    const { payload } = await ask(officer, 'startRetention', { programmeCode: 'SOE-1', listVersion: version });
    const id = (payload?.retentionRun as Run | undefined)?.id;
    expect(payload?.retentionRun).toMatchObject({ persons: 31, erased: 0, leftOut: 0 });
    expect(await erasedNow()).toEqual([]);
    const [back] = due.splice(0, 1);
    await back?.case();
    const onceMore = await person(LONG_AGO);
    const carryOn = async (more = {}) => ask(officer, 'continueRetention', { retentionRunId: id, ...more });
    const first = await carryOn({ idempotencyKey: 'the first batch' });
    expect(first.problems).toEqual([]);
    expect(first.payload?.retentionRun).toMatchObject({ persons: 31, version: 2 });
    const afterFirst = await erasedNow();
    // The same batch again does nothing more.
    await carryOn({ idempotencyKey: 'the first batch' });
    expect(await erasedNow()).toEqual(afterFirst);
    const second = await carryOn();
    expect(second.payload?.retentionRun).toMatchObject({ persons: 31, erased: 30, leftOut: 1 });
    expect(await erasedNow()).toEqual(due.map(({ pseudonym }) => pseudonym).toSorted());
    expect((await carryOn()).problems).toEqual(['retentionRunId RUN_FINISHED']);
    const { retentionEntries } = await officer.ask<{ retentionEntries: { nodes: object[] } }>(
      `query($filter: RetentionEntryFilter) { retentionEntries(filter: $filter) { nodes { pseudonym outcome } } }`,
      { filter: { runIds: [id], outcomes: ['OPEN_CASE'] } },
    );
    expect(retentionEntries.nodes).toEqual([{ pseudonym: back?.pseudonym, outcome: 'OPEN_CASE' }]);
    expect((await listOf()).groups[0]?.pseudonyms).toEqual([onceMore.pseudonym]);
    expect((await ask(officer, 'continueRetention', { retentionRunId: back?.id })).codes).toEqual(['NOT_FOUND']);
    const { rows } = await api.database.admin.query(
      `select count(*)::int as erasures, count(distinct person_id)::int as persons from kolo.person_erasure where ground = 'retention'`,
    );
    expect(rows).toEqual([{ erasures: 30, persons: 30 }]);
  });

  test('goes on where two records of its list are one human, who is erased once', async () => {
    const [first, second] = [await person(LONG_AGO), await person(LONG_AGO)];
    await mergeRecords(await api.actAs(await partner.caseworker()), first.id, second.id);
    const { version, persons } = await listOf();
    const { payload } = await ask(officer, 'startRetention', { programmeCode: 'SOE-1', listVersion: version });
    const id = (payload?.retentionRun as Run | undefined)?.id;
    const carryOn = async () => (await ask(officer, 'continueRetention', { retentionRunId: id })).payload?.retentionRun;
    expect(await carryOn()).toMatchObject({ persons, erased: persons - 1, leftOut: 0 });
    expect(await erasedNow()).toEqual(expect.arrayContaining([first.pseudonym, second.pseudonym]));
    expect(await carryOn()).toMatchObject({ persons, erased: persons, leftOut: 0 });
    const { rows } = await api.database.admin.query(
      'select count(*)::int as erasures from kolo.person_erasure where person_id = any ($1)',
      [[first.id, second.id]],
    );
    expect(rows).toEqual([{ erasures: 1 }]);
  });
});
