import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { CaseOfTest, Member } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let mira: GraphqlClient;
let colleague: Member;
let left: string;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  const { partner, caseworker } = consortium.niš;
  ana = await api.actAs(caseworker);
  mira = await api.actAs(consortium.manager);
  colleague = await partner.caseworker('Colleague');
  const leaver = await api.world.user('Leaver');
  left = await partner.join(leaver, 'caseworker', { status: 'deactivated', deactivated_at: '2018-01-01' });
});
afterAll(() => api.close());
beforeEach(async () => {
  file = await consortium.niš.person.case({ caseworker: consortium.niš.caseworker });
});

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const assign = (client: GraphqlClient, caseworkerId: string | null, more: object = {}) =>
  perform<CaseAnswer>(client, 'assignCase', 'case', { caseId: file.id, expectedVersion: 1, caseworkerId, ...more });
const assignAll = (
  client: GraphqlClient,
  files: readonly CaseOfTest[],
  caseworkerId: string | null,
  more: object = {},
) =>
  perform<CaseAnswer[]>(client, 'assignCases', 'cases', {
    cases: files.map(({ id }) => ({ caseId: id, expectedVersion: 1 })),
    caseworkerId,
    ...more,
  });

describe('one case', () => {
  test('is given to a colleague and to nobody by a manager: each is an event', async () => {
    expect((await assign(mira, colleague.membershipId)).record?.caseworker?.id).toBe(colleague.membershipId);
    const { record } = await assign(mira, null, { expectedVersion: 2 });
    expect(record).toMatchObject({ caseworker: null, version: 3 });
    const events = record?.events.filter(({ kind }) => kind === 'ASSIGNED') ?? [];
    expect(events.map(({ actor }) => actor?.id)).toEqual(Array(2).fill(consortium.manager.membershipId));
    expect(await tracesOf(api.database.admin, 'assignCase')).toHaveLength(2);
  });

  test('is taken by a caseworker for themselves, and given to nobody else', async () => {
    const own = consortium.niš.caseworker.membershipId;
    for (const other of [colleague.membershipId, null, consortium.manager.membershipId])
      expect((await assign(ana, other)).codes).toEqual(['FORBIDDEN']);
    await assign(mira, null);
    expect((await assign(ana, own, { expectedVersion: 2 })).record?.caseworker?.id).toBe(own);
  });

  test.each([
    ['a member who left', () => left, 'MEMBER_LEFT'],
    ['a member of another partner', () => consortium.pirot.caseworker.membershipId, 'UNKNOWN_CHOICE'],
    ['nobody there is', () => ABSENT, 'UNKNOWN_CHOICE'],
    ['whoever has it', () => consortium.niš.caseworker.membershipId, 'NOTHING_CHANGED'],
  ])('is not given to %s', async (_name, member, code) => {
    const before = await contentOf(api.database.admin);
    expect((await assign(mira, member())).errors).toEqual([{ field: ['caseworkerId'], code }]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('that is closed, changed meanwhile, hidden or only readable is refused', async () => {
    expect((await assign(mira, colleague.membershipId, { expectedVersion: 7 })).errors).toEqual([
      { field: ['expectedVersion'], code: 'CONFLICT' },
    ]);
    const { pirot, niš, coordinator } = consortium;
    const hidden = [pirot.case.id, ABSENT, 'x'].map((caseId) => assign(mira, colleague.membershipId, { caseId }));
    const texts = (await Promise.all(hidden)).map(({ answer }) => withoutCorrelation(answer.text));
    expect(new Set(texts).size).toBe(1);
    expect((await assign(await api.actAs(coordinator), colleague.membershipId)).codes).toEqual(['FORBIDDEN']);
    const closed = { caseId: niš.restricted.id };
    expect((await assign(mira, colleague.membershipId, closed)).errors).toEqual([
      { field: ['caseId'], code: 'CASE_NOT_OPEN' },
    ]);
  });
});

describe('several cases', () => {
  let files: CaseOfTest[];
  beforeEach(async () => {
    files = [file, await consortium.niš.person.case(), await consortium.niš.person.case()];
  });

  test('are given together, in the order asked, and once: each with its event and its audit event', async () => {
    const given = { idempotencyKey: `all of ${file.number}` };
    for (const _ of [1, 2]) {
      const { record, errors } = await assignAll(mira, files, colleague.membershipId, given);
      expect(errors).toEqual([]);
      expect(record?.map(({ id, version }) => [id, version])).toEqual(files.map(({ id }) => [id, 2]));
      expect(record?.map(({ caseworker }) => caseworker?.id)).toEqual(Array(3).fill(colleague.membershipId));
    }
    const traces = (await tracesOf(api.database.admin, 'assignCases')).map(({ subject_id }) => subject_id);
    expect(traces).toEqual(files.map(({ id }) => id));
  });

  test('all or none: what is wrong names its case', async () => {
    const closed = await consortium.niš.person.case({ status: 'closed', status_since: '2018-01-01' });
    await assign(mira, null);
    const before = await contentOf(api.database.admin, ['audit_event']);
    const cases = [...files, closed].map(({ id }) => ({ caseId: id, expectedVersion: 1 }));
    const { record, errors } = await assignAll(mira, [], colleague.membershipId, {
      cases: [...cases, { caseId: consortium.pirot.case.id, expectedVersion: 1 }, { caseId: 'x', expectedVersion: 1 }],
    });
    expect(errors).toEqual([
      { field: ['cases', '0', 'expectedVersion'], code: 'CONFLICT' },
      { field: ['cases', '3', 'caseId'], code: 'CASE_NOT_OPEN' },
      { field: ['cases', '4', 'caseId'], code: 'NOT_FOUND' },
      { field: ['cases', '5', 'caseId'], code: 'NOT_FOUND' },
    ]);
    expect(record?.map(({ id, version }) => [id, version])).toEqual([[file.id, 2]]);
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  });

  test.each([
    ['none', () => [], ['cases'], 'REQUIRED'],
    [
      'too many',
      () => Array.from({ length: 101 }, () => ({ caseId: ABSENT, expectedVersion: 1 })),
      ['cases'],
      'TOO_MANY',
    ],
    [
      'one twice',
      () => [file, file].map(({ id }) => ({ caseId: id, expectedVersion: 1 })),
      ['cases', '1', 'caseId'],
      'NAMED_TWICE',
    ],
  ] as const)('%s are refused', async (_name, cases, field, code) => {
    expect((await assignAll(mira, [], null, { cases: cases() })).errors).toEqual([{ field, code }]);
  });

  test('a hundred at once', async () => {
    const { rows } = await api.database.admin.query<{ id: string }>(
      `insert into kolo.case_file (person_id, programme_code, status_since, risk, opened_on)
       select $1, 'SOE-1', '2018-01-01', 'low', '2018-01-01' from generate_series(1, 100) returning id`,
      [consortium.niš.person.id],
    );
    const cases = rows.map(({ id }) => ({ caseId: id, expectedVersion: 1 }));
    const { record, errors } = await assignAll(mira, [], colleague.membershipId, { cases });
    expect(errors).toEqual([]);
    expect(record?.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test('not to a member who left, and not by a caseworker', async () => {
    expect((await assignAll(mira, files, left)).errors).toEqual([{ field: ['caseworkerId'], code: 'MEMBER_LEFT' }]);
    const own = consortium.niš.caseworker.membershipId;
    expect((await assignAll(ana, files, own)).codes).toEqual(['FORBIDDEN']);
  });
});

test('the workload of each caseworker is counted, and each number opens the list that it counts', async () => {
  const data = await mira.ask<{ caseCounts: { count: number; caseworker: { id: string } | null }[] }>(
    '{ caseCounts(groupBy: [CASEWORKER], filter: {status: [OPEN]}) { count caseworker { id } } }',
  );
  expect(data.caseCounts.length).toBeGreaterThan(1);
  for (const { count, caseworker } of data.caseCounts) {
    const filter = caseworker === null ? { unassigned: true } : { caseworkerIds: [caseworker.id] };
    const { cases } = await mira.ask<{ cases: { totalCount: number; nodes: object[] } }>(
      'query($filter: CaseFilter) { cases(first: 100, filter: $filter) { totalCount nodes { id } } }',
      { filter: { status: ['OPEN'], ...filter } },
    );
    expect([cases.totalCount, cases.nodes.length]).toEqual([count, Math.min(count, 100)]);
  }
});
