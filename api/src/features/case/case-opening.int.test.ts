import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { today } from '../../platform/today.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let mira: GraphqlClient;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  mira = await api.actAs(consortium.manager);
});
afterAll(() => api.close());

const input = (more: object = {}) => ({
  personId: consortium.niš.person.id,
  programmeCode: 'SOE-1',
  municipalityCode: 'RS-nis',
  openedOn: '2018-05-14',
  risk: 'MEDIUM',
  ...more,
});
const open = (client: GraphqlClient, more: object = {}) => perform<CaseAnswer>(client, 'openCase', 'case', input(more));

test('a case is opened, with its event, its audit event, and counted', async () => {
  const { membershipId } = consortium.niš.caseworker;
  const counted = async () =>
    (await mira.ask<{ caseCounts: { count: number }[] }>('{ caseCounts(groupBy: []) { count } }')).caseCounts[0]?.count;
  const before = (await counted()) ?? 0;
  const { record } = await open(ana, { caseworkerId: membershipId });
  expect(record).toMatchObject({
    status: 'OPEN',
    statusSince: '2018-05-14',
    risk: 'MEDIUM',
    openedQuarter: '2018-Q2',
    restricted: false,
    version: 1,
    caseworker: { id: membershipId },
    municipality: { code: 'RS-nis' },
    events: [{ kind: 'OPENED', effectiveOn: '2018-05-14', actor: { id: membershipId }, reason: null, corrected: [] }],
  });
  expect(await counted()).toBe(before + 1);
  expect(await tracesOf(api.database.admin, 'openCase')).toEqual([
    { action: 'create', subject: 'Case', subject_id: record?.id, field_groups: [] },
  ]);
});

test('the same key again opens no second one', async () => {
  const given = { ...input(), idempotencyKey: 'open once' };
  const ids = [];
  for (const _ of [1, 2]) ids.push((await perform<CaseAnswer>(ana, 'openCase', 'case', given)).record?.id);
  expect(ids[0]).toBeDefined();
  expect(new Set(ids).size).toBe(1);
});

test('may be opened today, without a municipality and a caseworker, by a manager for another', async () => {
  expect((await open(ana, { openedOn: today(), municipalityCode: null, programmeCode: 'SOE-3' })).errors).toEqual([]);
  const { record } = await open(mira, { caseworkerId: consortium.niš.caseworker.membershipId });
  expect(record?.caseworker?.id).toBe(consortium.niš.caseworker.membershipId);
  expect(record?.events[0]?.actor?.id).toBe(consortium.manager.membershipId);
});

describe('refused with nothing changed', () => {
  let before: Record<string, string>;
  beforeEach(async () => {
    before = await contentOf(api.database.admin);
  });
  const unchanged = async () => expect(await contentOf(api.database.admin)).toEqual(before);

  const wrong: [string, () => object, string, string][] = [
    ['tomorrow', () => ({ openedOn: today(new Date(Date.now() + 86_400_000)) }), 'openedOn', 'IN_FUTURE'],
    ['before the programme', () => ({ openedOn: '2017-03-31' }), 'openedOn', 'BEFORE_PROGRAMME'],
    ['no programme', () => ({ programmeCode: 'SOE-99' }), 'programmeCode', 'UNKNOWN_CHOICE'],
    [
      'a municipality of another country',
      () => ({ municipalityCode: 'ME-niksic' }),
      'municipalityCode',
      'UNKNOWN_CHOICE',
    ],
    ['no municipality', () => ({ municipalityCode: 'RS-atlantis' }), 'municipalityCode', 'UNKNOWN_CHOICE'],
  ];
  test.each(wrong)('%s', async (_name, more, field, code) => {
    expect(await open(ana, more())).toMatchObject({ record: null, codes: [], errors: [{ field: [field], code }] });
    await unchanged();
  });

  test('a key too short', async () => {
    expect((await open(ana, { idempotencyKey: 'short' })).errors).toEqual([
      { field: ['idempotencyKey'], code: 'INVALID_KEY' },
    ]);
    await unchanged();
  });

  test.each(['coordinator', 'regional', 'administrator', 'officer'] as const)('by a %s', async (who) => {
    expect((await open(await api.actAs(consortium[who]))).codes).toEqual(['FORBIDDEN']);
    await unchanged();
  });

  test('for a colleague by a caseworker', async () => {
    expect((await open(ana, { caseworkerId: consortium.manager.membershipId })).codes).toEqual(['FORBIDDEN']);
    await unchanged();
  });

  test('for a person of another partner, the same as for none', async () => {
    const { pirot, prison } = consortium;
    const ids = [pirot.person.id, prison.person.id, '0198c000-0000-7000-8000-000000000000', 'x'];
    const answers = await Promise.all(ids.map((personId) => open(ana, { personId })));
    expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    await unchanged();
  });
});

test('a caseworker who left, was not confirmed, does not work cases or is elsewhere is refused in its field', async () => {
  const { niš, pirot } = consortium;
  const who = await api.world.user('Somebody');
  const join = (role: 'caseworker' | 'donor_reader', more: object) => niš.partner.join(who, role, more);
  const members: [string, string][] = [
    [await join('caseworker', { status: 'deactivated', deactivated_at: '2018-01-01' }), 'MEMBER_LEFT'],
    [await join('caseworker', { programme_code: 'SOE-3', status: 'invited' }), 'MEMBER_NOT_ACTIVE'],
    [await join('donor_reader', {}), 'MEMBER_WORKS_NO_CASES'],
    [pirot.caseworker.membershipId, 'UNKNOWN_CHOICE'],
    ['0198c000-0000-7000-8000-000000000000', 'UNKNOWN_CHOICE'],
    ['nobody', 'UNKNOWN_CHOICE'],
  ];
  for (const [caseworkerId, code] of members)
    expect((await open(mira, { caseworkerId })).errors, code).toEqual([{ field: ['caseworkerId'], code }]);
});
