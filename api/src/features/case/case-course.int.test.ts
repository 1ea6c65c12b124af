import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { CaseOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

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
  file = await consortium.niš.person.case({ caseworker: consortium.niš.caseworker });
});

type Mutation = 'setCaseRisk' | 'closeCase' | 'reopenCase' | 'setCaseRestricted' | 'correctCase';
const valid: Readonly<Record<Mutation, object>> = {
  setCaseRisk: { risk: 'HIGH' },
  closeCase: { exitReason: 'GOALS_MET', closedOn: '2018-03-01', openTasks: 'REFUSE' },
  reopenCase: { reopenedOn: '2018-04-01', reason: 'Came back.' },
  setCaseRestricted: { restricted: true, reason: 'A relative works here.' },
  correctCase: { risk: 'HIGH', reason: 'A slip.' },
};
const change = (client: GraphqlClient, mutation: Mutation, more: object = {}) =>
  perform<CaseAnswer>(client, mutation, 'case', { caseId: file.id, expectedVersion: 1, ...valid[mutation], ...more });
const tomorrow = () => today(new Date(Date.now() + 86_400_000));

describe('a case takes its course', () => {
  test('risk, closing and opening again are events with day, actor and reason, and leave audit events', async () => {
    const actor = { id: consortium.niš.caseworker.membershipId };
    const risky = await change(ana, 'setCaseRisk', { reason: 'Threatened.' });
    expect(risky.record).toMatchObject({ risk: 'HIGH', version: 2 });
    const closed = await change(ana, 'closeCase', { expectedVersion: 2 });
    expect(closed.record).toMatchObject({
      status: 'CLOSED',
      statusSince: '2018-03-01',
      closedOn: '2018-03-01',
      exitReason: 'GOALS_MET',
      version: 3,
    });
    const { record } = await change(ana, 'reopenCase', { expectedVersion: 3 });
    expect(record).toMatchObject({ status: 'OPEN', statusSince: '2018-04-01', closedOn: null, exitReason: null });
    expect(record?.events.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))).toMatchObject([
      { kind: 'OPENED', effectiveOn: '2017-06-01', reason: null },
      { kind: 'STATUS_CHANGED', effectiveOn: '2018-03-01', reason: null, actor },
      { kind: 'STATUS_CHANGED', effectiveOn: '2018-04-01', reason: { text: 'Came back.' }, actor },
      { kind: 'RISK_CHANGED', effectiveOn: today(), reason: { text: 'Threatened.' }, actor },
    ]);
    for (const mutation of ['setCaseRisk', 'closeCase', 'reopenCase'])
      expect((await tracesOf(api.database.admin, mutation)).at(-1)).toEqual({
        action: 'update',
        subject: 'Case',
        subject_id: file.id,
        field_groups: mutation === 'closeCase' ? [] : ['narrative'],
      });
  });

  test('closing today needs no day, unless the reason does', async () => {
    const { errors } = await change(ana, 'closeCase', { exitReason: 'DIED', closedOn: null });
    expect(errors).toEqual([{ field: ['closedOn'], code: 'DAY_NEEDED' }]);
    expect((await change(ana, 'closeCase', { closedOn: null })).record?.closedOn).toBe(today());
  });

  test('open tasks are cancelled, or keep the case open, as the caller says', async () => {
    const task = await file.task(consortium.niš.caseworker);
    expect((await change(ana, 'closeCase')).errors).toEqual([{ field: ['openTasks'], code: 'OPEN_TASKS' }]);
    expect((await change(ana, 'closeCase', { openTasks: 'CANCEL' })).record?.status).toBe('CLOSED');
    const { rows } = await api.database.admin.query(
      'select status, ended_on::text, ended_by_id from kolo.case_task where id = $1',
      [task],
    );
    const ended_by_id = consortium.niš.caseworker.membershipId;
    expect(rows).toEqual([{ status: 'cancelled', ended_on: '2018-03-01', ended_by_id }]);
  });

  test('done again with the same key is done once', async () => {
    for (const _ of [1, 2]) {
      const { record } = await change(ana, 'closeCase', { idempotencyKey: `close ${file.id}`.slice(0, 99) });
      expect(record).toMatchObject({ status: 'CLOSED', version: 2 });
    }
  });
});

describe('bad input is told in its field, and nothing changes', () => {
  const wrong: [string, Mutation, () => object, string, string][] = [
    ['risk as it is', 'setCaseRisk', () => ({ risk: 'LOW' }), 'risk', 'NOTHING_CHANGED'],
    ['a reason too long', 'setCaseRisk', () => ({ reason: 'x'.repeat(2001) }), 'reason', 'TOO_LONG'],
    ['transferred by hand', 'closeCase', () => ({ exitReason: 'TRANSFERRED' }), 'exitReason', 'NOT_BY_HAND'],
    ['closed before it was opened', 'closeCase', () => ({ closedOn: '2017-05-31' }), 'closedOn', 'BEFORE_CASE_OPENED'],
    ['closed tomorrow', 'closeCase', () => ({ closedOn: tomorrow() }), 'closedOn', 'IN_FUTURE'],
    ['opening an open case', 'reopenCase', () => ({}), 'caseId', 'CASE_NOT_CLOSED'],
    ['restricted as it is', 'setCaseRestricted', () => ({ restricted: false }), 'restricted', 'NOTHING_CHANGED'],
    ['no reason for a correction', 'correctCase', () => ({ reason: ' ' }), 'reason', 'REQUIRED'],
    ['a correction of nothing', 'correctCase', () => ({ risk: 'LOW' }), 'caseId', 'NOTHING_CHANGED'],
    ['an exit reason of an open case', 'correctCase', () => ({ exitReason: 'MOVED' }), 'exitReason', 'CASE_NOT_CLOSED'],
    ['a closing day of an open case', 'correctCase', () => ({ closedOn: '2018-01-01' }), 'closedOn', 'CASE_NOT_CLOSED'],
    ['opened tomorrow', 'correctCase', () => ({ openedOn: tomorrow() }), 'openedOn', 'IN_FUTURE'],
    ['opened too early', 'correctCase', () => ({ openedOn: '2017-03-31' }), 'openedOn', 'BEFORE_PROGRAMME'],
    [
      'a place elsewhere',
      'correctCase',
      () => ({ municipalityCode: 'ME-niksic' }),
      'municipalityCode',
      'UNKNOWN_CHOICE',
    ],
  ];
  test.each(wrong)('%s', async (_name, mutation, more, field, code) => {
    const before = await contentOf(api.database.admin);
    expect(await change(mira, mutation, more())).toMatchObject({ record: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('of a closed case', async () => {
    await change(ana, 'closeCase');
    const closed = { expectedVersion: 2 };
    expect((await change(ana, 'closeCase', closed)).errors).toEqual([{ field: ['caseId'], code: 'CASE_NOT_OPEN' }]);
    expect((await change(ana, 'setCaseRisk', closed)).errors).toEqual([{ field: ['caseId'], code: 'CASE_NOT_OPEN' }]);
    for (const [more, field, code] of [
      [{ reopenedOn: '2018-02-28' }, 'reopenedOn', 'BEFORE_LAST_CHANGE'],
      [{ reopenedOn: tomorrow() }, 'reopenedOn', 'IN_FUTURE'],
      [{ reason: '' }, 'reason', 'REQUIRED'],
    ] as const)
      expect((await change(ana, 'reopenCase', { ...closed, ...more })).errors).toEqual([{ field: [field], code }]);
    await change(ana, 'reopenCase', closed);
    expect((await change(ana, 'closeCase', { expectedVersion: 3, closedOn: '2018-03-15' })).errors).toEqual([
      { field: ['closedOn'], code: 'BEFORE_LAST_CHANGE' },
    ]);
  });

  test('of a transferred one: it goes on elsewhere', async () => {
    file = await consortium.niš.person.case({ status: 'transferred', status_since: '2018-01-01' });
    expect((await change(ana, 'reopenCase')).errors).toEqual([{ field: ['caseId'], code: 'CASE_NOT_CLOSED' }]);
  });
});

describe('who may not', () => {
  const mutations = Object.keys(valid) as Mutation[];

  test.each(mutations)('%s: another partner’s case is the same as none', async (mutation) => {
    const { pirot, prison, niš } = consortium;
    const hidden = [pirot.case.id, prison.case.id, niš.restricted.id];
    const ids = [...hidden, '0198c000-0000-7000-8000-000000000000', 'x'];
    const answers = await Promise.all(ids.map((caseId) => change(ana, mutation, { caseId })));
    expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test.each(mutations)('%s: whoever only reads is refused', async (mutation) => {
    const before = await contentOf(api.database.admin);
    for (const who of ['coordinator', 'regional'] as const)
      expect((await change(await api.actAs(consortium[who]), mutation)).codes).toEqual(['FORBIDDEN']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test.each(mutations)('%s: somebody who is caseworker elsewhere too is refused all the same', async (mutation) => {
    const both = await api.world.user('Both');
    await consortium.pirot.partner.join(both, 'caseworker');
    await consortium.niš.partner.join(both, 'country_coordinator');
    expect((await change(await api.actAs(both), mutation)).codes).toEqual(['FORBIDDEN']);
  });

  test.each(mutations)('%s: a change by somebody else is answered with what the case is now', async (mutation) => {
    await change(mira, 'setCaseRisk', { risk: 'MEDIUM' });
    const { record, errors } = await change(mira, mutation);
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(record).toMatchObject({ id: file.id, risk: 'MEDIUM', version: 2 });
  });
});
