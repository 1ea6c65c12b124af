import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type CaseAnswer, perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { mergeRecords } from '../../../test/support/merging.ts';
import type { CaseOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let c: Consortium;
let ana: GraphqlClient;
let twice: CaseOfTest;
let kept: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  c = await foundConsortium(api.world);
  ana = await api.actAs(c.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  const person = await c.niš.partner.person();
  twice = await person.case({ caseworker: c.niš.caseworker });
  kept = await person.case({ caseworker: c.niš.caseworker });
});

const mark = (client: GraphqlClient, more: object = {}) =>
  perform<CaseAnswer>(client, 'markCaseDuplicate', 'case', {
    caseId: twice.id,
    keptCaseId: kept.id,
    openTasks: 'CANCEL',
    reason: 'Opened twice on one day.',
    expectedVersion: 1,
    ...more,
  });

describe('a case that the person has twice', () => {
  test('ends, names the one that is kept, and its open tasks are cancelled; it can be opened again', async () => {
    const task = await twice.task(c.niš.caseworker);
    const { record, errors } = await mark(ana);
    expect(errors).toEqual([]);
    expect(record).toMatchObject({
      status: 'DUPLICATE',
      statusSince: today(),
      closedOn: today(),
      exitReason: 'DUPLICATE',
      keptCase: { id: kept.id },
      version: 2,
    });
    expect(record?.events[0]).toMatchObject({
      kind: 'STATUS_CHANGED',
      actor: { id: c.niš.caseworker.membershipId },
      reason: { text: 'Opened twice on one day.' },
    });
    const { rows } = await api.database.admin.query('select status from kolo.case_task where id = $1', [task]);
    expect(rows).toEqual([{ status: 'cancelled' }]);
    expect((await tracesOf(api.database.admin, 'markCaseDuplicate')).at(-1)).toMatchObject({ subject_id: twice.id });

    const reopened = await perform<CaseAnswer>(ana, 'reopenCase', 'case', {
      caseId: twice.id,
      expectedVersion: 2,
      reopenedOn: today(),
      reason: 'They were two after all.',
    });
    expect(reopened.record).toMatchObject({ status: 'OPEN', keptCase: null, exitReason: null, closedOn: null });
  });

  test('may be one of the two records that a merge has brought together', async () => {
    const [first, second] = [await c.niš.partner.person(), await c.niš.partner.person()];
    twice = await second.case({ caseworker: c.niš.caseworker });
    kept = await first.case({ caseworker: c.niš.caseworker });
    expect((await mark(ana)).errors).toEqual([{ field: ['keptCaseId'], code: 'OF_ANOTHER_PERSON' }]);
    await mergeRecords(ana, first.id, second.id);
    expect((await mark(ana)).record).toMatchObject({ status: 'DUPLICATE', keptCase: { id: kept.id } });
  });

  test('that had ended before keeps its day', async () => {
    await perform(ana, 'closeCase', 'case', {
      caseId: twice.id,
      expectedVersion: 1,
      exitReason: 'REFUSED',
      closedOn: '2018-03-01',
      openTasks: 'REFUSE',
    });
    const { record } = await mark(ana, { expectedVersion: 2 });
    expect(record).toMatchObject({ status: 'DUPLICATE', closedOn: '2018-03-01', exitReason: 'DUPLICATE' });
  });

  test('is marked once under one key', async () => {
    const again = { idempotencyKey: 'duplicate-once' };
    const first = await mark(ana, again);
    expect((await mark(ana, again)).record).toEqual(first.record);
  });

  test('whose kept case is restricted does not name it to a caseworker', async () => {
    await api.database.admin.query('update kolo.case_file set restricted = true, caseworker_id = null where id = $1', [
      kept.id,
    ]);
    const mira = await api.actAs(c.manager);
    expect((await mark(mira)).record?.keptCase).toEqual({ id: kept.id });
    const { case: seen } = await ana.ask<{ case: object }>(
      'query($id: ID!) { case(id: $id) { keptCase { id } hiddenFields } }',
      { id: twice.id },
    );
    expect(seen).toEqual({ keptCase: null, hiddenFields: ['keptCase'] });
  });
});

describe('nothing is marked', () => {
  const bad: [string, () => object | Promise<object>, string, string][] = [
    ['as a duplicate of itself', () => ({ keptCaseId: twice.id }), 'keptCaseId', 'SAME_CASE'],
    ['of a case of another person', () => ({ keptCaseId: c.niš.case.id }), 'keptCaseId', 'OF_ANOTHER_PERSON'],
    ['of another partner’s', () => ({ keptCaseId: c.pirot.case.id }), 'keptCaseId', 'UNKNOWN_CHOICE'],
    ['of none', () => ({ keptCaseId: ABSENT }), 'keptCaseId', 'UNKNOWN_CHOICE'],
    ['of no id', () => ({ keptCaseId: 'x' }), 'keptCaseId', 'UNKNOWN_CHOICE'],
    ['by a key too short', () => ({ idempotencyKey: 'short' }), 'idempotencyKey', 'INVALID_KEY'],
    ['for a reason without end', () => ({ reason: 'ж'.repeat(2_001) }), 'reason', 'TOO_LONG'],
    [
      'with open tasks that are not to be cancelled',
      async () => {
        await twice.task(c.niš.caseworker);
        return { openTasks: 'REFUSE' };
      },
      'openTasks',
      'OPEN_TASKS',
    ],
  ];
  test.each(bad)('%s', async (_name, more, field, code) => {
    const input = await more();
    const before = await contentOf(api.database.admin);
    expect((await mark(ana, input)).errors).toEqual([{ field: [field], code }]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('by another version than the one that was seen, and the present one is shown', async () => {
    const { record, errors } = await mark(ana, { expectedVersion: 5 });
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(record).toMatchObject({ id: twice.id, status: 'OPEN', version: 1 });
  });

  test('twice, and of a duplicate', async () => {
    await mark(ana);
    expect((await mark(ana, { expectedVersion: 2 })).errors).toEqual([{ field: ['caseId'], code: 'IS_DUPLICATE' }]);
    const input = { caseId: kept.id, keptCaseId: twice.id };
    expect((await mark(ana, input)).errors).toEqual([{ field: ['keptCaseId'], code: 'IS_DUPLICATE' }]);
  });

  test('by closing or correcting: the case that is kept has to be named', async () => {
    const close = { caseId: twice.id, expectedVersion: 1, exitReason: 'DUPLICATE', openTasks: 'CANCEL' };
    const refused = [{ field: ['exitReason'], code: 'NOT_BY_HAND' }];
    expect((await perform(ana, 'closeCase', 'case', close)).errors).toEqual(refused);
    const closed = await c.niš.person.case({ status: 'closed', status_since: '2018-02-01' });
    const input = { caseId: closed.id, expectedVersion: 1, exitReason: 'DUPLICATE', reason: 'A slip.' };
    expect((await perform(ana, 'correctCase', 'case', input)).errors).toEqual(refused);
  });

  test('of another partner’s case, which reads like none; a coordinator is told that it is not theirs', async () => {
    const boris = await api.actAs(c.pirot.caseworker);
    const answers = [await mark(boris), await mark(boris, { caseId: ABSENT }), await mark(boris, { caseId: 'x' })];
    expect(answers.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
    expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
    expect((await mark(await api.actAs(c.coordinator))).codes).toEqual(['FORBIDDEN']);
  });

  test('past the service: the database refuses a kept case that is another person’s', async () => {
    const attempt = api.database.admin.query(
      `update kolo.case_file set status = 'duplicate', closed_on = current_date, kept_case_id = $2 where id = $1`,
      [twice.id, c.niš.case.id],
    );
    await expect(attempt).rejects.toMatchObject({ code: 'KL404' });
  });
});

test('a case that is opened again when its caseworker has left is nobody’s for now', async () => {
  const gone = await c.niš.partner.caseworker('Gone');
  const file = await c.niš.person.case({ caseworker: gone, status: 'closed', status_since: '2018-02-01' });
  await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
    gone.membershipId,
  ]);
  const { record } = await perform<CaseAnswer>(ana, 'reopenCase', 'case', {
    caseId: file.id,
    expectedVersion: 1,
    reopenedOn: '2018-04-01',
    reason: 'Came back.',
  });
  expect(record).toMatchObject({ status: 'OPEN', caseworker: null });
});
